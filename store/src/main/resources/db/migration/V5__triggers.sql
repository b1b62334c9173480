-- Something that happened at a customer or in their field, and is worth writing about (M18).
create table news (
    id          text primary key,
    source_id   text not null unique,
    kind        text not null,
    account_id  text references account, -- null: it is about an industry
    industry    text,
    headline    text not null,
    about       text, -- in words that the reader would use: your fifteenth depot
    publisher   text not null,
    url         text not null,
    language    text not null,
    happened_on date not null,
    expires     date not null,
    added_at    timestamptz not null,
    added_by    text not null,
    check (account_id is not null or industry is not null)
);
create index news_by_account on news (account_id) where account_id is not null;
create index news_by_industry on news (industry) where industry is not null;

-- Which news a draft writes about; no contact is told the same twice.
alter table draft add column news_id text references news;

-- How a house, or one rep, wants to sound (M14): the YAML as it was given. The house's has an empty person.
create table voice_guide (
    person_id  text primary key,
    source     text not null,
    changed_at timestamptz not null,
    changed_by text not null
);
