-- How many mails of a mailbox may leave in one minute. A minute holds that many reservations; who looks for a free one
-- holds the mailbox's turn, so no two see the same place free.
alter table mailbox add column per_minute int not null default 1 check (per_minute > 0);
alter table mailbox_minute drop constraint mailbox_minute_pkey;
alter table mailbox_minute drop constraint mailbox_minute_deal_id_enrollment_ordinal_key;
alter table mailbox_minute add primary key (deal_id, enrollment, ordinal);
create index mailbox_minute_by_mailbox on mailbox_minute (mailbox_id, minute);
