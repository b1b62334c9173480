-- Cadence versions from a file to running deals: proposals that somebody else agrees to, and deals that are moved.

create table cadence_proposal (
    id           text primary key,
    name         text not null,
    base_version int not null, -- the newest version when it was proposed; 0: none
    hash         text not null,
    source       text not null,
    plan         jsonb not null,
    reason       text,
    proposed_by  text not null references person,
    proposed_at  timestamptz not null,
    state        text not null default 'open' check (state in ('open', 'approved', 'declined', 'withdrawn')),
    decided_by   text references person,
    decided_at   timestamptz,
    answer       text, -- why it was declined, in the decider's words
    version      int, -- that it was published as
    check (state <> 'approved' or decided_by <> proposed_by)
);
create unique index cadence_proposal_open on cadence_proposal (name, hash) where state = 'open';
create index cadence_proposal_by_time on cadence_proposal (proposed_at, id);

-- A group of deals that somebody moves to another version of their cadence.
create table cadence_migration (
    id           text primary key,
    cadence      text not null,
    from_version int not null,
    to_version   int not null,
    renamed      jsonb not null, -- new ids of steps by their old ones
    chosen_by    jsonb not null, -- the filter
    reason       text,
    asked_by     text not null references person,
    asked_at     timestamptz not null,
    state        text not null check (state in
                 ('previewing', 'previewed', 'moving', 'stopped', 'moved', 'undoing', 'undone')),
    actor        text references person, -- who started, stopped or undid it last
    changed_at   timestamptz not null,
    foreign key (cadence, from_version) references cadence_version,
    foreign key (cadence, to_version) references cadence_version
);
create index cadence_migration_by_time on cadence_migration (asked_at, id);
create index cadence_migration_at_work on cadence_migration (id) where state in ('previewing', 'moving', 'undoing');

create table cadence_migration_deal (
    migration_id text not null references cadence_migration,
    deal_id      text not null references deal,
    state        text not null default 'chosen' check (state in ('chosen', 'ready', 'refused', 'moved', 'back', 'kept')),
    why          text, -- why it was refused, or kept where it was moved to
    seen         text, -- fingerprint of the deal as it was previewed
    preview      jsonb,
    before       jsonb, -- where it stood, in the version that it came from
    after        jsonb, -- where it stood when it had been moved
    moved_at     timestamptz,
    primary key (migration_id, deal_id)
);
create index cadence_migration_deal_by_state on cadence_migration_deal (migration_id, state, deal_id);

-- Which deals are on a version.
create index deal_by_version on deal (cadence, cadence_version) where phase <> 'finished';
