-- Mailboxes that are added in the browser, and tried there; sample data that is removed whole.

-- Sealed with a key that the database has not; only where `password_from` is 'sealed'.
alter table mailbox add column password_sealed bytea;

-- Somebody wants to know whether a mailbox works: a worker sends a mail through it to itself and looks for it. `steps` are
-- what it found so far, `domain` is what the DNS says of the address's domain.
create table mailbox_test (
    id         text primary key,
    mailbox_id text not null references mailbox,
    asked_by   text not null references person,
    asked_at   timestamptz not null default clock_timestamp(),
    worker     text,        -- the process that took it up
    steps      jsonb not null default '[]',
    domain     jsonb,
    ended_at   timestamptz
);
create index mailbox_test_by_mailbox on mailbox_test (mailbox_id, asked_at desc);
create index mailbox_test_to_do on mailbox_test (asked_at) where worker is null;

-- Somebody looked at an event of nobody whom we know, and it is nothing to us.
alter table engagement
    drop constraint engagement_verdict_check,
    add constraint engagement_verdict_check
        check (verdict in ('human', 'machine', 'unmatched', 'own', 'pending', 'dismissed'));

-- Sample data. What a transaction makes that says so (`set local followthrough.sample = 'on'`) is of the sample: its mailbox,
-- its accounts, contacts and cadences; deals are by their mailbox, and all the rest by what it belongs to. A sample's mailbox
-- names no server, so nothing can leave by it.
create function is_sample() returns boolean language sql stable as $$
    select coalesce(current_setting('followthrough.sample', true), '') = 'on'
$$;
alter table mailbox add column sample boolean not null default is_sample(),
    add constraint a_sample_goes_nowhere
        check (sample = (smtp_host = 'nowhere.invalid') and sample = (imap_host = 'nowhere.invalid'));
alter table account add column sample boolean not null default is_sample();
alter table contact add column sample boolean not null default is_sample();
alter table cadence_version add column sample boolean not null default is_sample();

-- A version of the sample's own cadences goes with it; every other is for ever.
drop trigger cadence_version_is_immutable on cadence_version;
create trigger cadence_version_is_immutable before update or delete on cadence_version
    for each row when (not old.sample) execute function refuse_change();

-- What invented people permitted goes with them; what an address permits that a real contact bears stays (G4).
create function refuse_change_but_of_sample() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from contact c where old.subject_hash in (c.address_hash, c.phone_hash))
        and not exists (select from contact c where old.subject_hash in (c.address_hash, c.phone_hash) and not c.sample) then
        return old;
    end if;
    raise exception '% is append-only', tg_table_name;
end $$;
drop trigger consent_is_append_only on consent;
create trigger consent_is_append_only before update or delete on consent
    for each row execute function refuse_change_but_of_sample();

-- Workflows of deals that are gone, until they are ended: Temporal may be away.
create table workflow_to_end (
    deal_id text primary key
);
