-- A person's rejection may be taken back until something else has become of the deal.
alter table draft add column retractable boolean not null default false;
