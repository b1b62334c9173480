-- Who looks at a waiting draft, and when: asked of somebody else, or put off. Neither changes what is to be read.
alter table draft
    add column handed_to text references person,
    add column handed_by text references person,
    add column snoozed_until timestamptz;

-- Approvals of a draft that needs two people: each stands for exactly the content that was read.
create table draft_approval (
    draft_id    text not null references draft,
    person_id   text not null references person,
    hash        text not null,
    approved_at timestamptz not null,
    primary key (draft_id, person_id)
);

create or replace view reply as
    select g.deal_id, g.seq, e.source_id, e.raw ->> 'from' sender, e.raw ->> 'text' said, g.recorded_at at
    from deal_log g
    join engagement e on e.source_id = left(g.source_id, -1 - length(g.deal_id))
    where g.kind = 'replied' and e.kind = 'reply';
