-- Events from outside, what several acts come to, machine traffic judged in retrospect, and guardrails (M24, M33, M36, N9).

-- An act is told by whose it was, without an address, and by the signals that it is. `pending` waits a moment for its verdict.
alter table engagement
    add column source       text, -- who reported it; null: a mailbox
    add column account_id   text references account,
    add column person       text, -- keyed hash of the address
    add column signals      text[] not null default '{}',
    add column acted_at     timestamptz, -- in business time; null: it is no act of a prospect
    add column clue_account text, -- by which an unmatched one is matched later, small letters
    add column clue_domain  text,
    add column matched_at   timestamptz,
    add column evidence     text, -- what a timeline says of it
    add column enrollment   int, -- with deal and ordinal: whose link it was
    add column network      text, -- of the visitor, as much as is kept of an address
    add column link         int,
    drop constraint engagement_verdict_check,
    add constraint engagement_verdict_check check (verdict in ('human', 'machine', 'unmatched', 'own', 'pending'));
create index engagement_by_account on engagement (account_id, acted_at) where verdict = 'human' and acted_at is not null;
create index engagement_waiting on engagement (recorded_at, source_id) where verdict = 'unmatched' and acted_at is not null;
create index engagement_pending on engagement (happened_at, source_id) where verdict = 'pending';
create index engagement_by_network on engagement (network, happened_at) where network is not null;
create index contact_by_domain on contact (lower(split_part(email, '@', 2)));
create index deal_by_account on deal (account_id);

-- What an entry of the log rests on, in words for its timeline.
alter table deal_log add column evidence text;

alter table deal add column renews_on date;
create index deal_by_renewal on deal (renews_on) where renews_on is not null;

-- Guardrails: what bounced for good or was reported as spam, and what therefore sends no more until a person resumes it.
create table delivery_failure (
    source_id  text primary key,
    kind       text not null check (kind in ('bounce', 'complaint')),
    mailbox_id text not null references mailbox,
    cadence    text not null,
    at         timestamptz not null
);
create index delivery_failure_by_mailbox on delivery_failure (mailbox_id, at);
create index delivery_failure_by_cadence on delivery_failure (cadence, at);
create index delivery_by_mailbox on delivery (mailbox_id, handed_off_at);

create table sending_pause (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind in ('mailbox', 'cadence')),
    subject     text not null,
    why         text not null,
    paused_by   text not null,
    paused_at   timestamptz not null,
    resumed_at  timestamptz,
    resumed_by  text,
    resumed_why text
);
create unique index sending_pause_that_lasts on sending_pause (kind, subject) where resumed_at is null;
