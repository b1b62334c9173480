-- What a person has to do is looked up by whose task it is and by whose deal.
create index task_open_of_deal on task (deal_id) where state = 'open';
create index task_open_of_person on task (owner_id, due) where state = 'open';
create index task_open_by_due on task (due, id) where state = 'open';
create index deal_by_delegate on deal (delegate_id) where delegate_id is not null;
