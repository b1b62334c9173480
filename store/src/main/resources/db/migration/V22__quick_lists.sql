-- What the planner cannot know: hardly anybody stands in for more than one or two at once.
alter function stood_in_for(text) rows 2;

-- Lists of drafts come in the order of their ids; few of all that were ever written wait.
create index draft_waiting_by_id on draft (id) where state = 'waiting';
create index draft_handed_over on draft (handed_to) where handed_to is not null;

-- How many deals follow each version of a cadence, and where in it, is counted from an index of their lines.
alter table deal_line add next_step int; -- index in the cadence of the step that comes next
drop index deal_line_by_cadence;
create index deal_line_by_cadence on deal_line (cadence, cadence_version, status, next_step);
delete from deal_line_made;
