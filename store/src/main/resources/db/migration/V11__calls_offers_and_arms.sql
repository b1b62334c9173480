-- Why a touch is due when it is, which times a draft offers, and which arm of an experiment a deal has (N4, M53, M38).

-- `slot` is the explanation of the hour that was booked last; `cadence` the one that the touch belongs to.
alter table touch
    add column cadence text,
    add column slot    jsonb;
update touch t set cadence = d.cadence from deal d where d.id = t.deal_id and d.enrollment = t.enrollment;

-- Times that a draft may propose for a meeting: [{"from", "until", "local"}], `local` in the contact's zone.
alter table draft
    add column offers     jsonb not null default '[]',
    add column experiment text,
    add column arm        text;
create index draft_by_experiment on draft (experiment, arm) where experiment is not null;

create index task_of_calls on task (owner_id, due) where state = 'open' and kind = 'phone';
