-- How people are told: each notice finds its way by its reader's choice, and Slack is told from rows (M31, N3).

-- `route` is how a notice was passed on; null: nobody has looked yet. `digest_day` is the reader's day in whose digest it was.
alter table notice
    add column draft_id   text,
    add column route      text check (route in ('slack', 'email', 'web', 'digest', 'off')),
    add column digest_day date;
-- What was told before people could choose is not told again.
update notice set route = 'web';
create index notice_to_route on notice (id) where route is null;
create index notice_for_digest on notice (person_id, id) where route = 'digest' and digest_day is null;

create table notice_choice (
    person_id  text primary key references person,
    way        text not null check (way in ('slack', 'email', 'web')),
    digest_at  text not null,           -- hour of the person's own day, such as 08:30
    times      jsonb not null,          -- {"reply": "now", …}: kinds for which they chose
    changed_at timestamptz not null
);

-- One digest a person and day, whichever process comes first.
create table notice_digest (
    person_id text not null references person,
    day       date not null,
    primary key (person_id, day)
);

-- What goes out by mail to our own people. A row is claimed by setting `not_before` ahead.
create table notice_mail (
    id         text primary key,        -- also of its Message-ID
    person_id  text not null references person,
    subject    text not null,
    text       text not null,
    state      text not null default 'due' check (state in ('due', 'sent', 'given-up')),
    attempts   int not null default 0,
    not_before timestamptz not null default clock_timestamp(),
    created_at timestamptz not null default clock_timestamp()
);
create index notice_mail_due on notice_mail (not_before) where state = 'due';

-- Who is who. `user_id` null: looked for and not found at `looked_at`; `email` null: they linked themselves.
create table slack_user (
    person_id  text primary key references person,
    user_id    text unique,
    email      text,
    channel_id text,                    -- of their direct messages, once opened
    looked_at  timestamptz not null default clock_timestamp()
);

-- A word that links a Slack account to a person, once. Here is only its hash.
create table slack_link_code (
    hash       bytea primary key,
    person_id  text not null references person,
    expires_at timestamptz not null
);

-- What came from Slack: each signature once. `work` is what was asked and acknowledged, until it is done.
create table slack_request (
    signature   text primary key,
    received_at timestamptz not null default clock_timestamp(),
    work        jsonb,
    not_before  timestamptz not null default clock_timestamp()
);
create index slack_request_to_do on slack_request (not_before) where work is not null;

-- What Slack must be told, and what it shows. `posting` without an answer is looked for in the channel before anything is
-- posted again. A card shows a draft and follows it: `seen` is the version of the draft's row that it was drawn from.
create table slack_post (
    id           text primary key,      -- goes with the message as metadata
    kind         text not null check (kind in ('card', 'line', 'reply')),
    person_id    text not null references person,
    notice_id    bigint references notice,
    draft_id     text references draft,
    text         text not null,
    state        text not null default 'due' check (state in ('due', 'posting', 'posted', 'needless', 'given-up')),
    channel_id   text,
    ts           text,
    attempts     int not null default 0,
    not_before   timestamptz not null default clock_timestamp(),
    attempted_at timestamptz,
    problem      text,                  -- Slack's word for why not
    seen         text,
    shown        text,                  -- hash of what it shows
    created_at   timestamptz not null default clock_timestamp(),
    check (kind = 'line' or draft_id is not null)
);
create index slack_post_to_do on slack_post (not_before) where state in ('due', 'posting');
create index slack_post_card on slack_post (draft_id) where kind = 'card';
create index slack_post_watched on slack_post (created_at) where kind = 'card' and state = 'posted';
create index slack_post_given_up on slack_post (created_at) where state = 'given-up';
