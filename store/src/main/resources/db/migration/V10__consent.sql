-- Consent by channel with its evidence, lists of whom not to contact, owners on whom systems disagree, text messages.

-- Keyed, of the number in E.164: what is left of it after its erasure. Null: no number, or not hashed yet.
alter table contact add column phone_hash text;
create index contact_by_phone on contact (phone_hash) where phone_hash is not null;

-- What people permit, and how we know: rows are only ever added. The subject is the keyed hash of a mail address, under
-- which contacts bear it, or of a phone number; so it outlives the contact (G4).
create table consent (
    id           bigint generated always as identity primary key,
    subject_hash text not null,
    channel      text not null check (channel in ('email', 'phone', 'linkedin', 'sms', 'video', 'post')),
    state        text not null check (state in ('granted', 'unclear', 'refused')),
    basis        text check (basis in ('opt-in', 'existing-relation', 'contract', 'partner', 'presumed')),
    given_where  text, -- a form, a call, a fair
    given_at     timestamptz,
    evidence     text not null,
    source_id    text not null,
    recorded_by  text not null, -- a person's id, `prospect`, or `import`
    recorded_at  timestamptz not null,
    unique (source_id, subject_hash, channel)
);
create index consent_by_subject on consent (subject_hash, channel, id);
create trigger consent_is_append_only before update or delete on consent
    for each row execute function refuse_change();

-- Until now there was one consent, and it was about mail.
insert into consent (subject_hash, channel, state, evidence, source_id, recorded_by, recorded_at)
select distinct on (address_hash) address_hash, 'email', consent, coalesce(consent_evidence, 'no evidence was given'),
       'before-channels:' || id, 'import', now()
from contact order by address_hash, consent = 'refused' desc, consent = 'granted' desc, id;

-- The latest word on each channel. Where the address and the number of one person say different things, a refusal counts.
create function consents_of(address text, phone text)
    returns table (id bigint, channel text, state text, basis text) language sql stable as $$
    select distinct on (k.channel) k.id, k.channel, k.state, k.basis from (
        select distinct on (c.subject_hash, c.channel) c.* from consent c
        where c.subject_hash in (address, phone) order by c.subject_hash, c.channel, c.id desc) k
    order by k.channel, k.state = 'refused' desc, k.id desc
$$;

-- Lists of whom not to contact: a newer version takes the place of the one before. What people themselves opted out of
-- is in `suppression` and `consent`, which no list touches.
create table suppression_list (
    name       text primary key,
    created_at timestamptz not null
);
create table suppression_list_version (
    list        text not null references suppression_list,
    version     int not null,
    source      text not null,
    dated       date,
    file_hash   text,
    state       text not null check (state in ('loading', 'current', 'replaced', 'failed')),
    lines       bigint not null default 0, -- read so far
    entries     bigint not null default 0,
    refused     bigint not null default 0, -- lines that could not be read
    loaded_by   text not null,
    begun_at    timestamptz not null,
    finished_at timestamptz,
    primary key (list, version)
);
create unique index suppression_list_in_force on suppression_list_version (list) where state = 'current';
-- Addresses and numbers as keyed hashes, domains as they are.
create table suppression_list_entry (
    subject text not null,
    list    text not null,
    version int not null,
    kind    text not null check (kind in ('address', 'domain', 'phone')),
    primary key (subject, list, version),
    foreign key (list, version) references suppression_list_version
);
create index suppression_list_entry_by_version on suppression_list_entry (list, version);

-- mail.acme.example, acme.example and example
create function domains_of(email text) returns text[] language sql immutable as $$
    select array_agg(array_to_string(labels[n:], '.'))
    from (select string_to_array(lower(split_part(email, '@', 2)), '.') labels) d, generate_series(1, array_length(labels, 1)) n
$$;

-- The lists in force that name somebody, and by what.
create function lists_naming(address text, phone text, email text)
    returns table (list text, version int, kind text) language sql stable as $$
    select e.list, e.version, e.kind from suppression_list_entry e
    join suppression_list_version v on (v.list, v.version) = (e.list, e.version) and v.state = 'current'
    where e.subject = any(array[address, phone] || domains_of(email))
$$;

-- Another system says that somebody else owns a deal: both are asked (M27).
create table ownership_claim (
    id          text primary key,
    deal_id     text not null references deal,
    owner_id    text not null references person, -- whose it was
    claimant_id text not null references person,
    source_id   text not null unique,
    claimed_by  text not null, -- the system that said so
    claimed_at  timestamptz not null,
    held        boolean not null, -- whether it held the deal, which waited for nobody else
    state       text not null default 'open' check (state in ('open', 'accepted', 'declined', 'outdated')),
    decided_by  text references person,
    decided_at  timestamptz,
    decided_why text
);
create unique index ownership_claim_open on ownership_claim (deal_id) where state = 'open';

-- Text messages go by the same ledger as mails.
alter table delivery
    add column channel    text not null default 'email' check (channel in ('email', 'sms')),
    add column receipt    text, -- what the gateway reported of it later
    add column receipt_at timestamptz;
