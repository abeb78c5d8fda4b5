create table project (
  number text primary key,
  quarters bigint not null default 0,
  cost bigint not null default 0,
  reports bigint not null default 0
) with (fillfactor = 50);

create table employee (
  number text primary key,
  rate bigint not null,
  unit text
);
create index employee_unit on employee (unit);

create table time_report (
  id bigint generated always as identity primary key,
  operation uuid not null unique,
  employee text not null references employee,
  project text not null references project,
  day date not null,
  quarters int not null check (quarters between 1 and 96),
  cost bigint not null,
  created_at timestamptz not null default now()
);

create index time_report_project on time_report (project);

create table audit_entry (
  id bigint generated always as identity primary key,
  report bigint not null,
  actor text not null,
  action text not null,
  at timestamptz not null default now()
);

create table notification (
  id bigint generated always as identity primary key,
  employee text not null references employee,
  day date not null,
  text text not null,
  created_at timestamptz not null default now(),
  unique (employee, day)
);

create table trip (
  number text primary key,
  employee text not null references employee,
  tier text not null,
  first_day date not null,
  last_day date not null,
  is_approved boolean not null
);
create index trip_employee on trip (employee, first_day);

create table allowance_rate (
  class text not null,
  tier text not null,
  valid_from date not null,
  amount bigint not null,
  primary key (class, tier, valid_from)
);
insert into allowance_rate values ('STAFF', 'OTHER', '2014-01-01', 18000), ('STAFF', 'FIRST', '2014-01-01', 20000);

create table allowance_day (
  employee text not null references employee,
  day date not null,
  trip text not null references trip,
  amount bigint not null,
  primary key (employee, day)
);
