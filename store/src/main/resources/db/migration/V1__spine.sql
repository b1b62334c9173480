-- What is true. One numbered log per deal, one ledger of sends, one snapshot of the sequence, all behind one gate.

create table person (
    id          text primary key,
    name        text not null,
    email       text not null unique,
    role        text not null check (role in ('rep', 'revops', 'ops', 'administrator')),
    zone        text not null,
    created_at  timestamptz not null default now()
);

-- A key is shown once; here is only its hash.
create table api_key (
    prefix       text primary key,
    hash         bytea not null,
    person_id    text not null references person,
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create table mailbox (
    id             text primary key,
    address        text not null unique,
    display_name   text not null,
    smtp_host      text not null,
    smtp_port      int not null,
    smtp_security  text not null check (smtp_security in ('none', 'starttls', 'tls')),
    imap_host      text not null,
    imap_port      int not null,
    imap_security  text not null check (imap_security in ('none', 'starttls', 'tls')),
    username       text not null,
    password_from  text not null, -- env:NAME or file:PATH; never the password itself
    per_day        int not null check (per_day > 0),
    -- the reader's fenced lease, and how far it has read
    lease_holder   text,
    lease_until    timestamptz,
    fence          bigint not null default 0,
    read_at        timestamptz,
    created_at     timestamptz not null default now()
);

create table mailbox_cursor (
    mailbox_id   text not null references mailbox,
    folder       text not null,
    uid_validity bigint not null,
    last_uid     bigint not null,
    primary key (mailbox_id, folder)
);

create table account (
    id       text primary key,
    name     text not null unique,
    industry text
);

create table contact (
    id               text primary key,
    account_id       text not null references account,
    name             text not null,
    email            text not null,
    address_hash     text not null,
    role             text not null,
    zone             text not null,
    language         text not null,
    consent          text not null check (consent in ('granted', 'unclear', 'refused')),
    consent_evidence text,
    unique (account_id, email)
);
create index contact_by_address on contact (address_hash);

create table cadence_version (
    name         text not null,
    version      int not null,
    hash         text not null,
    source       text not null,
    plan         jsonb not null,
    published_at timestamptz not null default now(),
    published_by text not null,
    primary key (name, version),
    unique (name, hash)
);
create function refuse_change() returns trigger language plpgsql as $$
begin raise exception '% is append-only', tg_table_name; end $$;
create trigger cadence_version_is_immutable before update or delete on cadence_version
    for each row execute function refuse_change();

create table deal (
    id               text primary key,
    name             text not null,
    account_id       text not null references account,
    owner_id         text not null references person,
    delegate_id      text references person,
    mailbox_id       text not null references mailbox,
    stage            text not null,
    lead_status      text,
    amount           numeric,
    currency         text,
    strategic        boolean not null default false,
    objection        text,
    promised_step    text,
    last_interaction jsonb not null,
    attempts_before  int not null default 0,
    cadence          text not null,
    cadence_version  int not null,
    pace             bigint not null default 1,
    created_at       timestamptz not null,
    -- what the gate asks
    gate             text not null default 'open'
                     check (gate in ('open', 'paused', 'held', 'taken-over', 'stopped')),
    gate_until       timestamptz,
    epoch            int not null default 1,
    -- the sequence: its state after the last closed touch, and the log number that this state has seen
    enrollment       int not null default 1,
    state            jsonb not null,
    state_seq        bigint not null default 0,
    phase            text not null default 'running',
    last_seq         bigint not null default 0,
    started_epoch    int not null default 0,
    foreign key (cadence, cadence_version) references cadence_version
);
create index deal_to_start on deal (id) where started_epoch < epoch;
create index deal_by_owner on deal (owner_id, id);

create table deal_contact (
    deal_id    text not null references deal,
    position   int not null,
    contact_id text not null references contact,
    primary key (deal_id, position),
    unique (deal_id, contact_id)
);
create index deal_by_contact on deal_contact (contact_id);

create table fact (
    id         text primary key,
    deal_id    text not null references deal,
    type       text not null,
    label      text not null,
    value      text not null,
    visibility text not null check (visibility in ('customer', 'internal')),
    source     text not null,
    as_of      timestamptz
);
create index fact_by_deal on fact (deal_id);

create table asset (
    id       text primary key,
    kind     text not null,
    value    text not null,
    title    text not null,
    url      text not null,
    summary  text not null,
    industry text,
    language text not null
);

-- What happened, in one order per deal. Written under the deal's lock, in the transaction of its effect.
create table deal_log (
    deal_id      text not null references deal,
    seq          bigint not null,
    source_id    text not null unique,
    kind         text not null,
    event        jsonb not null,
    actor        text not null,
    recorded_at  timestamptz not null, -- business time, like every instant of a deal's life
    recorded_real timestamptz not null default clock_timestamp(),
    signalled_at timestamptz,
    primary key (deal_id, seq)
);
create index deal_log_to_signal on deal_log (deal_id, seq) where signalled_at is null;

-- What was decided, and why.
create table deal_story (
    deal_id    text not null references deal,
    enrollment int not null,
    n          int not null,
    at         timestamptz not null,
    what       text not null,
    why        text not null,
    primary key (deal_id, enrollment, n)
);

create table touch (
    deal_id    text not null references deal,
    enrollment int not null,
    ordinal    int not null,
    step       text not null,
    channel    text not null,
    contact_id text not null references contact,
    due        timestamptz not null,
    why        text not null,
    primary key (deal_id, enrollment, ordinal)
);

-- One mail a minute and mailbox: caps are kept by construction.
create table mailbox_minute (
    mailbox_id text not null references mailbox,
    minute     timestamptz not null,
    deal_id    text not null,
    enrollment int not null,
    ordinal    int not null,
    primary key (mailbox_id, minute),
    unique (deal_id, enrollment, ordinal)
);

create table draft (
    id          text primary key,
    deal_id     text not null references deal,
    enrollment  int not null,
    ordinal     int not null,
    revision    int not null,
    contact_id  text not null references contact,
    kind        text not null,
    language    text not null,
    subject     text not null,
    body        text not null,
    hash        text not null,
    written_by  text not null,
    written_why text not null,
    asset_id    text,
    findings    jsonb not null,
    reasons     jsonb not null,
    state       text not null check (state in
                ('cleared', 'drafted', 'waiting', 'approved', 'rejected', 'asked-again', 'expired', 'withdrawn', 'superseded')),
    instruction text,
    expires_at  timestamptz,
    created_at  timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    unique (deal_id, enrollment, ordinal, revision)
);
create index draft_waiting on draft (expires_at, id) where state = 'waiting';

-- The ledger (G2). handed_off without an answer becomes unknown and counts as sent.
create table delivery (
    deal_id         text not null references deal,
    enrollment      int not null,
    ordinal         int not null,
    draft_id        text not null references draft,
    contact_id      text not null references contact,
    mailbox_id      text not null references mailbox,
    message_id      text not null unique,
    real_message_id text,
    subject         text not null,
    state           text not null check (state in ('claimed', 'handed_off', 'sent', 'refused', 'unknown')),
    token           text not null,
    attempts        int not null default 1,
    claimed_at      timestamptz not null,
    handed_off_at   timestamptz,
    dot_at          timestamptz,
    settled_at      timestamptz,
    code            text,
    settled_by      text,
    primary key (deal_id, enrollment, ordinal)
);
create index delivery_by_contact on delivery (contact_id, handed_off_at);
create index delivery_by_real_message on delivery (real_message_id) where real_message_id is not null;
create index delivery_unknown on delivery (handed_off_at) where state in ('unknown', 'handed_off');

-- Outlives everything (G4).
create table suppression (
    id           bigint generated always as identity primary key,
    address_hash text not null,
    key_version  int not null,
    scope        text not null check (scope in ('marketing', 'all')),
    why          text not null,
    evidence     text not null,
    at           timestamptz not null default now()
);
create index suppression_by_address on suppression (address_hash);
create trigger suppression_is_append_only before update or delete on suppression
    for each row execute function refuse_change();

-- Raw event, verdict and reason, kept apart (G6).
create table engagement (
    source_id   text primary key,
    kind        text not null,
    deal_id     text,
    contact_id  text,
    ordinal     int,
    raw         jsonb not null,
    verdict     text not null check (verdict in ('human', 'machine', 'unmatched', 'own')),
    reason      text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null default now()
);
create index engagement_by_deal on engagement (deal_id, happened_at);

create table task (
    id         text primary key,
    deal_id    text not null references deal,
    enrollment int not null,
    ordinal    int,
    owner_id   text not null references person,
    kind       text not null,
    due        timestamptz not null,
    reason     text not null,
    script     text,
    state      text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
    outcome    text,
    created_at timestamptz not null,
    unique (deal_id, enrollment, ordinal, kind, reason)
);

create table notice (
    id         bigint generated always as identity primary key,
    source_id  text not null unique,
    person_id  text not null references person,
    deal_id    text not null references deal,
    kind       text not null,
    text       text not null,
    created_at timestamptz not null
);

create table idempotency (
    person_id    text not null,
    key          text not null,
    request_hash text not null,
    status       int not null,
    location     text,
    body         text,
    at           timestamptz not null default now(),
    primary key (person_id, key)
);

-- One row each: the clock of the house, and its gate.
create table pace (
    one         boolean primary key default true check (one),
    factor      bigint not null,
    business    timestamptz not null,
    real        timestamptz not null,
    beat        timestamptz not null
);
create table house (
    one       boolean primary key default true check (one),
    gate_open boolean not null default true,
    why       text not null default 'open since the installation'
);
insert into house default values;
