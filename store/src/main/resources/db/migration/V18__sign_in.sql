-- Who works here and how they come in: one role more, who left, passwords, second factors, links that are good once,
-- keys that have a name and may do less than their holder, and sessions that outlive a restart.

alter table person
    drop constraint person_role_check,
    add constraint person_role_check check (role in ('rep', 'manager', 'revops', 'ops', 'administrator')),
    add column left_at timestamptz; -- signs in no more and no key of theirs opens anything
create index person_by_address on person (lower(email));

alter table api_key
    add column name text not null default '',
    -- null: as much as the person
    add column role text check (role in ('rep', 'manager', 'revops', 'ops', 'administrator'));
create index api_key_by_person on api_key (person_id) where revoked_at is null;

create table sign_in (
    person_id    text primary key references person,
    password     text,          -- Argon2id with its parameters and salt
    password_at  timestamptz,
    second_key   bytea,         -- sealed: the database alone makes no codes
    second_since timestamptz,   -- null: the key was shown, and no code of it was given yet
    second_step  bigint not null default 0, -- the latest time step whose code was taken: none is taken twice
    subject      text unique,   -- issuer and subject at the OpenID provider
    signed_in_at timestamptz
);

-- Each opens once, for who has lost the second factor.
create table recovery_code (
    person_id text not null references person,
    hash      bytea not null,
    used_at   timestamptz,
    primary key (person_id, hash)
);

-- Links that make the first administrator or let somebody choose a password. Here is only the token's hash.
create table one_time_link (
    hash       bytea primary key,
    purpose    text not null check (purpose in ('setup', 'password')),
    person_id  text references person,
    made_by    text not null, -- a person's id, or `start`
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check ((purpose = 'password') = (person_id is not null))
);
create index one_time_link_by_person on one_time_link (person_id) where used_at is null;

-- Guesses that were wrong, or are being looked at. A subject is the hash of an account's address, of a network, of a
-- second factor: what somebody typed is not kept.
create table sign_in_guess (
    subject      text primary key,
    failures     int not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);
create index sign_in_guess_by_age on sign_in_guess (last_at);

-- Spring Session's two tables.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_person on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
