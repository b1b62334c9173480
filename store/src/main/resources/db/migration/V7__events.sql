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
    drop constraint engagement_verdict_check,
    add constraint engagement_verdict_check check (verdict in ('human', 'machine', 'unmatched', 'own', 'pending'));
create index engagement_by_account on engagement (account_id, acted_at) where verdict = 'human' and acted_at is not null;
create index engagement_waiting on engagement (recorded_at, source_id) where verdict = 'unmatched' and acted_at is not null;
create index contact_by_domain on contact (lower(split_part(email, '@', 2)));
create index deal_by_account on deal (account_id);

-- What an entry of the log rests on, in words for its timeline.
alter table deal_log add column evidence text;

alter table deal add column renews_on date;
