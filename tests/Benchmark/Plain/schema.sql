create table project (
  number text primary key,
  quarters bigint not null default 0,
  cost bigint not null default 0,
  reports bigint not null default 0
) with (fillfactor = 50);

create table employee (
  number text primary key,
  rate bigint not null
);

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
