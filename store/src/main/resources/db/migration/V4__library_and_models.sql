-- The library: only what somebody approved is sent, to whom it fits (M17).
alter table asset
    add column state       text not null default 'approved' check (state in ('draft', 'approved', 'retired')),
    add column audiences   text[] not null default '{}', -- roles; empty: everybody
    add column pains       text[] not null default '{}', -- what it helps with, in the words that prospects use
    add column expires     date,
    add column approved_by text,
    add column approved_at timestamptz;

-- Who wrote a draft, with what, and what it cost.
alter table draft
    add column asset_why     text,
    add column model         text,
    add column prompt        text,
    add column model_calls   int,
    add column input_tokens  int,
    add column output_tokens int,
    add column cost          numeric,
    add column cost_currency text;

-- What models used on a day (UTC), against the day's caps.
create table model_spending (
    day           date not null,
    model         text not null,
    calls         bigint not null default 0,
    input_tokens  bigint not null default 0,
    output_tokens bigint not null default 0,
    cost          numeric not null default 0,
    primary key (day, model)
);
