-- When touches may leave: where contacts are, when our own people work and who stands in for them (M23, N7).

-- `zone` stays the one that times are told in, and that the gate asks; `zone_from` says whether somebody gave it.
alter table contact
    add column phone       text,
    add column country     text, -- ISO 3166-1
    add column subdivision text, -- ISO 3166-2, without the country
    add column zone_from   text not null default 'given'
                           check (zone_from in ('given', 'phone', 'country', 'owner', 'house'));

create table person_calendar (
    person_id   text primary key references person,
    country     text,
    subdivision text,
    hours       jsonb, -- {"mon": "09:00-17:00", …}; null: nine to five on the country's working days
    changed_at  timestamptz not null,
    changed_by  text not null
);

-- Days are in the person's own zone; both ends are away.
create table person_leave (
    id        text primary key,
    person_id text not null references person,
    from_day  date not null,
    until_day date not null,
    cover_id  text references person,
    added_at  timestamptz not null,
    added_by  text not null,
    check (from_day <= until_day),
    check (cover_id <> person_id)
);
create index person_leave_by_person on person_leave (person_id, until_day);

create table timing_settings (
    one        boolean primary key default true check (one),
    settings   jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);

create index touch_by_contact on touch (contact_id, due);

-- Who gets a person's work at a time: they themselves; on leave, who stands in, or who stands in for those. Where
-- nobody does, it stays theirs.
create function on_duty(person text, at timestamptz) returns text language plpgsql stable as $$
declare
    worker text := person;
    cover  text;
begin
    for hop in 1..5 loop
        select l.cover_id into cover from person_leave l join person p on p.id = l.person_id
        where l.person_id = worker and (at at time zone p.zone)::date between l.from_day and l.until_day
        order by l.from_day, l.id limit 1;
        if not found then return worker; end if;
        if cover is null then return person; end if;
        worker := cover;
    end loop;
    return person;
end $$;

-- The clock that deals live by, as BusinessClock reads it.
create function business_now() returns timestamptz language sql volatile as $$
    select coalesce((select business + (clock_timestamp() - real) * factor from pace where factor <> 1), clock_timestamp())
$$;

-- Whose work somebody has just now beside their own.
create function stood_in_for(stand_in text) returns setof text language sql volatile as $$
    select distinct l.person_id from person_leave l
    where l.person_id <> stand_in
      and l.from_day <= business_now()::date + 1 and l.until_day >= business_now()::date - 1
      and on_duty(l.person_id, business_now()) = stand_in
$$;

-- The calendar in which a person's meetings are: fetched from their feed, or given as a file.
create table calendar_feed (
    person_id  text primary key references person,
    url        text, -- whoever has it reads the calendar; null: the file was given
    ics        text,
    as_of      timestamptz, -- when `ics` was fetched or given
    tried_at   timestamptz,
    problem    text,        -- why the latest fetch failed
    changed_by text not null
);
create index calendar_feed_to_fetch on calendar_feed (tried_at) where url is not null;
