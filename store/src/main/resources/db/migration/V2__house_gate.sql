-- Which database this is: a restored or promoted one is another, and its gate stays shut until somebody opens it (G4).
create function this_cluster() returns text language sql stable as $$
    select system_identifier || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) from pg_control_system()
$$;
alter table house
    add column cluster    text not null default this_cluster(),
    add column changed_at timestamptz not null default now(),
    add column changed_by text not null default 'followthrough';
alter table house alter column cluster drop default;
