-- Meetings: what was said, what was understood, and what follows from it (M1-M7).
create table meeting (
    id          text primary key,
    deal_id     text not null references deal,
    type        text not null,
    held_at     timestamptz not null, -- when it ended, in business time
    zone        text not null,
    title       text,
    minutes     int,
    file_name   text not null,
    source      text not null,
    source_hash text not null,
    language    text not null,
    read_by     text not null,
    reading     jsonb not null,
    summary     jsonb not null, -- for our own people; never for a customer (G7)
    crm_update  jsonb not null,
    due         timestamptz, -- by when its follow-up is owed; null: nothing is
    added_at    timestamptz not null,
    added_by    text not null,
    unique (deal_id, source_hash)
);
create index meeting_by_deal on meeting (deal_id, held_at);

-- Who does what by when. The side says whose promise it is.
create table action_item (
    id         text primary key,
    meeting_id text not null references meeting,
    deal_id    text not null references deal,
    n          int not null,
    what       text not null,
    owner      text,
    side       text not null check (side in ('ours', 'theirs', 'shared')),
    due        date,
    due_words  text,
    condition  text,
    blocks     boolean not null,
    quote      text not null,
    task_id    text references task,
    state      text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
    done_at    timestamptz,
    unique (meeting_id, n)
);
create index action_item_by_deal on action_item (deal_id, n);
create index action_item_by_task on action_item (task_id) where task_id is not null;

create table open_question (
    id          text primary key,
    meeting_id  text not null references meeting,
    deal_id     text not null references deal,
    n           int not null,
    question    text not null,
    asked_by    text,
    side        text not null check (side in ('ours', 'theirs', 'shared')),
    why         text,
    can_answer  text,
    answer_by   date,
    deliver_by  text,
    quote       text not null,
    task_id     text references task,
    answer      text, -- in words that the customer may read
    answered_at timestamptz,
    unique (meeting_id, n)
);
create index open_question_by_deal on open_question (deal_id, n);
create index open_question_by_task on open_question (task_id) where task_id is not null;
