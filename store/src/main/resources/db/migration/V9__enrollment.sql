-- Which deals were looked at, which cadence their rule gave them, and why the others were left (M50, M51).

-- A deal may come in without a cadence: a rule enrolls it. Then its state has ended with NOT_ENROLLED, and its epoch is 0.
alter table deal
    alter column cadence drop not null,
    alter column cadence_version drop not null,
    add column won  boolean not null default false, -- closed as won after its follow-up had ended
    add column cold text; -- why it had gone cold when its enrollment began; steps may ask for it

create table enrollment_sweep (
    id          text primary key,
    key         text not null unique, -- the run that it is: begun twice it is one
    preview     boolean not null,
    asked_by    text not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);
create index enrollment_sweep_by_time on enrollment_sweep (started_at);

create table enrollment_look (
    sweep_id text not null references enrollment_sweep on delete cascade,
    deal_id  text not null references deal,
    reason   text, -- why not; null: enrolled, or would be in a preview
    words    text not null,
    rule     text,
    cadence  text,
    evidence text,
    primary key (sweep_id, deal_id)
);
create index enrollment_look_by_reason on enrollment_look (sweep_id, reason, deal_id);

-- An enrollment that a rule began. Kept as long as the deal: it also says when the rule may come again.
create table enrollment_start (
    deal_id         text not null references deal,
    enrollment      int not null,
    owner_id        text not null,
    rule            text not null,
    cadence         text not null,
    cadence_version int not null,
    why             text not null,
    evidence        text not null,
    cold            text,
    sweep_id        text, -- null: a sign of life
    at              timestamptz not null,
    primary key (deal_id, enrollment)
);
create index enrollment_start_of_sweeps on enrollment_start (at, owner_id) where sweep_id is not null;
