-- Who did what, what parts of the house say of themselves, and deals as lists show them.

-- Every change that a person made, each row chained to the one before (decision 017). Ids and words of ours alone: whoever
-- a deal is about is found through the deal.
create table audit (
    n          bigint primary key, -- from 1 without a gap
    at         timestamptz not null,
    actor      text not null,      -- a person's id
    role       text not null,
    via        text not null check (via in ('web', 'rest', 'cli', 'slack')),
    act        text not null,      -- such as 'deal.pause'
    kind       text not null,      -- of what it was done to
    object     text,               -- its id; null: there is but one of the kind
    changes    jsonb not null default '{}', -- {"role": {"from": "rep", "to": "ops"}}
    request    text not null,      -- as the answer's header X-Request-Id named it
    before     text not null,      -- hash of row n - 1
    hash       text not null
);
create index audit_by_actor on audit (actor, n);
create index audit_by_object on audit (object, n) where object is not null;
create index audit_by_act on audit (act, n);
create index audit_by_time on audit (at);
create trigger audit_is_append_only before update or delete on audit
    for each row execute function refuse_change();
create trigger audit_is_never_emptied before truncate on audit
    for each statement execute function refuse_change();

-- Processes of the house, with the clock of each when it last told of itself, and what its keys come to: those that work
-- together have the same.
create table process (
    name    text primary key, -- 'worker 4711@host'
    role    text not null check (role in ('api', 'worker')),
    keys    text not null,
    clock   timestamptz not null,
    seen_at timestamptz not null
);
-- Somebody asks every process how it is; each answers for itself.
create table checkup (
    id       bigint generated always as identity primary key,
    asked_at timestamptz not null default clock_timestamp()
);
create table checkup_answer (
    checkup_id bigint not null references checkup on delete cascade,
    process    text not null,
    findings   jsonb not null,
    primary key (checkup_id, process)
);

-- Since when a deal stands as it does.
alter table deal add column standing_since timestamptz;
update deal d set standing_since = coalesce(
    (select max(g.recorded_at) from deal_log g where g.deal_id = d.id and g.kind not in ('engaged', 'surged')), d.created_at);
create function stands_anew() returns trigger language plpgsql as $$
begin
    new.standing_since := business_now();
    return new;
end $$;
create trigger deal_stands_first before insert on deal
    for each row execute function stands_anew();
create trigger deal_stands_anew before update of gate, phase, enrollment on deal
    for each row when ((old.gate, old.phase, old.enrollment) is distinct from (new.gate, new.phase, new.enrollment))
    execute function stands_anew();

-- A deal as lists show, search and sort it: made from the other tables, kept beside them so that a page of a hundred
-- thousand deals is one look into an index. Unlogged: what is lost in a crash is made anew, and a touch costs no WAL for it.
create extension if not exists pg_trgm;
create unlogged table deal_line (
    deal_id         text primary key,
    search          text not null, -- small letters: id, name, account, contacts with their addresses
    name            text not null,
    account         text not null,
    contact         text,          -- the first of them
    contacts        int not null,
    owner_id        text not null,
    delegate_id     text,
    mailbox_id      text not null,
    stage           text not null,
    segment         text,
    score           text,
    strategic       boolean not null,
    amount          numeric,
    currency        text,
    worth           numeric not null, -- of the amount, for sorting
    cadence         text,
    cadence_version int,
    phase           text not null,
    status          text not null,
    gate            text not null,
    until           timestamptz,      -- of a pause
    since           timestamptz not null,
    reason          text,             -- of a hold or an end, as the sequence names it
    told            text,             -- the latest happening that set the gate, and who brought it
    told_by         text,
    alive           boolean not null, -- its end, if any, is not for good
    next_at         timestamptz not null, -- infinity: there is none
    touch_ordinal   int,
    touch_step      text,
    touch_channel   text,
    touch_due       timestamptz,
    touch_why       text,
    task_kind       text,
    task_due        timestamptz,
    task_owner      text,
    draft_id        text,
    draft_since     timestamptz,
    draft_expires   timestamptz,
    touches         int not null,
    last_at         timestamptz not null, -- of the latest touch that left; -infinity: none has
    last_channel    text,
    response        text not null,
    response_at     timestamptz,
    contact_at      timestamptz not null, -- the latest contact both ways
    quiet_from      timestamptz not null, -- when that is longer ago than is usual
    unknown_since   timestamptz,
    claimed_since   timestamptz,
    promise_due     date,             -- of the oldest thing that we promised and have not done
    promised        text,
    key_points      text[] not null,
    competitors     text[] not null
);
create index deal_line_by_search on deal_line using gin (search gin_trgm_ops);
create index deal_line_by_name on deal_line (name, deal_id);
create index deal_line_by_account on deal_line (account, deal_id);
create index deal_line_by_next on deal_line (next_at, deal_id);
create index deal_line_by_status on deal_line (status, next_at, deal_id);
create index deal_line_by_last on deal_line (last_at, deal_id);
create index deal_line_by_since on deal_line (since, deal_id);
create index deal_line_by_worth on deal_line (worth, deal_id);
create index deal_line_by_owner on deal_line (owner_id);
create index deal_line_by_delegate on deal_line (delegate_id) where delegate_id is not null;
create index deal_line_by_cadence on deal_line (cadence, cadence_version);
create index deal_line_stale on deal_line (quiet_from, deal_id) where alive;
create index deal_line_without_step on deal_line (since, deal_id)
    where alive and next_at = 'infinity' and draft_id is null and status <> 'running';
create index deal_line_unknown on deal_line (unknown_since, deal_id) where unknown_since is not null;
create index deal_line_claimed on deal_line (claimed_since, deal_id) where claimed_since is not null;
create index deal_line_promise on deal_line (promise_due, deal_id) where promise_due is not null;
create index deal_line_held on deal_line (since, deal_id) where status = 'held';

-- Whose line is to be made anew. One row for a transaction and deal: who marks never waits for anybody.
create unlogged table deal_mark (
    deal_id text not null,
    xact    bigint not null,
    primary key (deal_id, xact)
);
-- By which rules the lines were made; empty: they are not there yet.
create unlogged table deal_line_made (
    one   boolean primary key default true check (one),
    rules text not null
);

create function mark(deal text) returns void language sql as $$
    insert into deal_mark values (deal, pg_current_xact_id()::text::bigint) on conflict do nothing
$$;
create function mark_deal() returns trigger language plpgsql as $$
begin
    perform mark(new.id);
    return null;
end $$;
create function mark_deal_of() returns trigger language plpgsql as $$
begin
    if new.deal_id is not null then perform mark(new.deal_id); end if;
    return null;
end $$;
create function mark_deals_of_contact() returns trigger language plpgsql as $$
begin
    perform mark(c.deal_id) from deal_contact c where c.contact_id = new.id;
    return null;
end $$;
create function mark_deals_of_account() returns trigger language plpgsql as $$
begin
    perform mark(d.id) from deal d where d.account_id = new.id;
    return null;
end $$;
create function mark_deal_left() returns trigger language plpgsql as $$
begin
    perform mark(old.deal_id);
    return null;
end $$;

create trigger marks_deal after insert or update of name, account_id, owner_id, delegate_id, mailbox_id, stage, segment, score,
    strategic, amount, currency, cadence, cadence_version, gate, gate_until, phase, state, enrollment, promised_step, last_interaction
    on deal for each row execute function mark_deal();
create trigger marks_deal after insert or update on touch for each row execute function mark_deal_of();
create trigger marks_deal after insert or update of state on delivery for each row execute function mark_deal_of();
create trigger marks_deal after insert or update of state, expires_at on draft for each row execute function mark_deal_of();
create trigger marks_deal after insert or update of state, due, owner_id on task for each row execute function mark_deal_of();
create trigger marks_deal after insert on deal_log for each row execute function mark_deal_of();
create trigger marks_deal after insert or update of verdict, deal_id on engagement for each row
    when (new.kind = 'reply' and new.deal_id is not null) execute function mark_deal_of();
create trigger marks_deal after insert on meeting for each row execute function mark_deal_of();
create trigger marks_deal after insert or update of state, due on action_item for each row execute function mark_deal_of();
create trigger marks_deal after insert or update of state on ownership_claim for each row execute function mark_deal_of();
create trigger marks_deal after insert or update on fact for each row execute function mark_deal_of();
create trigger marks_deal after insert or update on deal_contact for each row execute function mark_deal_of();
create trigger marks_deal_left after delete on deal_contact for each row execute function mark_deal_left();
create trigger marks_deal_left after delete on fact for each row execute function mark_deal_left();
create trigger marks_deals after update of name, email on contact for each row execute function mark_deals_of_contact();
create trigger marks_deals after update of name on account for each row execute function mark_deals_of_account();
