-- Who answered, what for, and whom they named; how good a lead is; how its owner wants the next touch.

-- A person whom an answer named as successor, or as the right one to ask (M34). Nobody is written to before somebody
-- of the house has accepted them.
create table suggested_contact (
    id         text primary key,
    deal_id    text not null references deal,
    name       text,
    email      text,
    why        text not null check (why in ('referral', 'successor')),
    instead_of text references contact,
    source_id  text not null,
    state      text not null default 'open' check (state in ('open', 'accepted', 'declined')),
    decided_by text references person,
    decided_at timestamptz,
    created_at timestamptz not null,
    check (name is not null or email is not null),
    unique (deal_id, source_id)
);

-- What sets the pace of a follow-up and which steps it has (M46): the house's own word for the kind of customer, how
-- good the lead is, and marks such as 'competitor'.
alter table deal
    add column segment text,
    add column score   text check (score in ('high', 'medium', 'low')),
    add column marks   text[] not null default '{}';

-- How the owner wants the next touch, in their own words, while the sequence knows that there is a wish.
alter table deal add column wish text;

-- A day of an event that steps of a cadence count from, such as a webinar or a go-live.
alter table deal add column event_on date;
