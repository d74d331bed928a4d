-- What visitors ask of the programme, and what the public site says about asking: guides, support services, how soon we answer.
create schema enquiries authorization {owner};
grant usage on schema enquiries to {app}, {app_visitor};

create table published.guide (
  id uuid primary key,
  code text not null,
  title jsonb not null,
  summary jsonb not null,
  -- whom it is for: officer, partner
  audience text[] not null,
  phase text not null check (phase in ('before', 'during', 'after')),
  languages text[] not null,
  -- a year, a month or a day, as precise as its source
  edition text,
  -- where it can be read, per language: a path of our own or an https address
  link jsonb,
  sort_order int not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  fr_verified boolean not null default false,
  constraint published_guide_once exclude using gist (code with =, valid with &&)
);
create table published.support_service (
  id uuid primary key,
  code text not null,
  name jsonb not null,
  what jsonb not null,
  phases text[] not null,
  organisation jsonb,
  -- the audience of published.contact that it is reached by, where there is one
  contact text,
  guides text[] not null default '{}',
  sort_order int not null,
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  fr_verified boolean not null default false,
  constraint published_support_service_once exclude using gist (code with =, valid with &&)
);
-- Within how many days visitors are answered, and how many days after that what they told us of themselves is erased.
create table published.enquiry_standard (
  id uuid primary key,
  kind text not null constraint enquiry_standard_kind check (kind in ('guide-request', 'course-interest')),
  target_days int not null check (target_days > 0),
  kept_days int not null check (kept_days > 0),
  valid daterange not null,
  source jsonb not null default '{}',
  verified boolean not null default false,
  constraint enquiry_standard_once exclude using gist (kind with =, valid with &&)
);
-- Names of all police services of the country that the pack has, so that whoever serves in one finds it; whether it takes part stands in
-- published.participation.
create table published.police_service (
  code text primary key,
  name jsonb not null,
  kind text not null,
  province text,
  source jsonb not null default '{}',
  verified boolean not null default false
);
grant select on published.guide, published.support_service, published.enquiry_standard, published.police_service to {app_public}, {app};
grant insert, update, delete on published.guide, published.support_service, published.enquiry_standard, published.police_service to {app};

create table enquiries.guide_request (
  id uuid primary key,
  code text not null constraint guide_request_code_is_new unique,
  guide text not null,
  language text not null constraint guide_request_language check (language in ('en', 'fr')),
  page_language text not null constraint guide_request_page_language check (page_language in ('en', 'fr')),
  way text not null constraint guide_request_way check (way in ('email', 'post')),
  email text,
  email_folded text,
  postal text,
  asked_as text constraint guide_request_asked_as check (asked_as in ('officer', 'partner')),
  asked_on date not null,
  due_on date not null,
  -- after this many days from the answer, what tells whom it was for is erased; as it stood in the pack when it was asked
  kept_days int not null check (kept_days > 0),
  state text not null default 'received' constraint guide_request_state check (state in ('received', 'sent', 'not-possible')),
  done_on date,
  reason text constraint guide_request_reason check (reason in ('address', 'not-available', 'repeated', 'taken-back', 'not-ours')),
  -- where the guide that was sent can be read
  link text,
  -- the earlier request for the same that is still open
  repeats text,
  erased_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  constraint guide_request_says_where check (erased_on is not null or (way = 'email') = (email is not null) and (way = 'post') = (postal is not null)),
  constraint guide_request_is_erased check (erased_on is null or num_nonnulls(email, email_folded, postal) = 0),
  constraint guide_request_ends check ((state = 'received') = (done_on is null) and (state = 'not-possible') = (reason is not null))
);
create index guide_request_open on enquiries.guide_request (due_on) where state = 'received';
create index guide_request_of_address on enquiries.guide_request (email_folded) where email_folded is not null;
create index guide_request_newest on enquiries.guide_request (recorded_at desc, id);

create table enquiries.course_interest (
  id uuid primary key,
  code text not null constraint course_interest_code_is_new unique,
  course text not null,
  audience text not null constraint course_interest_audience check (audience in ('management-partner', 'management-rcmp')),
  -- the code of the police service whose contact sees it
  service text not null,
  page_language text not null constraint course_interest_page_language check (page_language in ('en', 'fr')),
  name text,
  rank text,
  email text,
  said_on date not null,
  due_on date not null,
  kept_days int not null check (kept_days > 0),
  state text not null default 'received' constraint course_interest_state check (state in ('received', 'answered')),
  outcome text constraint course_interest_outcome check (outcome in ('put-forward', 'talked-over', 'not-this-time', 'not-reached')),
  done_on date,
  erased_on date,
  version int not null default 1,
  recorded_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  constraint course_interest_names_somebody check (erased_on is not null or num_nulls(name, email) = 0),
  constraint course_interest_is_erased check (erased_on is null or num_nonnulls(name, rank, email) = 0),
  constraint course_interest_ends check ((state = 'received') = (done_on is null) and (state = 'answered') = (outcome is not null))
);
create index course_interest_open on enquiries.course_interest (service, due_on) where state = 'received';
create index course_interest_newest on enquiries.course_interest (recorded_at desc, id);

-- How many women and men say interest: a row of its own, which nothing ties to who said it. Read as a count only, with small cells left out.
create table enquiries.interest_count (
  id uuid primary key,
  course text not null,
  audience text not null,
  year int not null,
  gender text constraint interest_count_gender check (gender in ('woman', 'man', 'another', 'not-said'))
);
create index interest_count_of_year on enquiries.interest_count (year, course);

alter table enquiries.guide_request enable row level security;
alter table enquiries.guide_request force row level security;
alter table enquiries.course_interest enable row level security;
alter table enquiries.course_interest force row level security;
alter table enquiries.interest_count enable row level security;
alter table enquiries.interest_count force row level security;

-- Visitors write a new request and nothing else; their role selects nothing here.
grant insert (id, code, guide, language, page_language, way, email, email_folded, postal, asked_as, asked_on, due_on, kept_days, recorded_at)
  on enquiries.guide_request to {app_visitor};
grant insert (id, code, course, audience, service, page_language, name, rank, email, said_on, due_on, kept_days, recorded_at)
  on enquiries.course_interest to {app_visitor};
grant insert on enquiries.interest_count to {app_visitor};
create policy asked_by_visitors on enquiries.guide_request for insert to {app_visitor} with check ((select sec.duty()) in ('visitor', 'system'));
create policy said_by_visitors on enquiries.course_interest for insert to {app_visitor} with check ((select sec.duty()) in ('visitor', 'system'));
create policy counted_from_visitors on enquiries.interest_count for insert to {app_visitor} with check ((select sec.duty()) in ('visitor', 'system'));

grant select, insert, update on enquiries.guide_request, enquiries.course_interest to {app};
grant select, insert on enquiries.interest_count to {app};
create policy seen_by_communications on enquiries.guide_request for select to {app} using ((select sec.duty()) in ('communications-officer', 'system'));
create policy made_by_the_house on enquiries.guide_request for insert to {app} with check ((select sec.duty()) = 'system');
create policy answered_by_communications on enquiries.guide_request for update to {app}
  using ((select sec.duty()) in ('communications-officer', 'system'));

-- The services of the reader, by the code that visitors choose.
create function enquiries.own_services() returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(array_agg(s.code), '{}') from people.service s where s.id = any ((select sec.services())::uuid[]);
end;
revoke execute on function enquiries.own_services() from public;
grant execute on function enquiries.own_services() to {app};
create policy seen_by_contacts on enquiries.course_interest for select to {app}
  using ((select sec.duty()) = 'system' or ((select sec.duty()) in ('service-coordinator', 'rcmp-adviser') and service = any ((select enquiries.own_services())::text[])));
create policy made_by_the_house on enquiries.course_interest for insert to {app} with check ((select sec.duty()) = 'system');
create policy answered_by_contacts on enquiries.course_interest for update to {app}
  using ((select sec.duty()) = 'system' or ((select sec.duty()) in ('service-coordinator', 'rcmp-adviser') and service = any ((select enquiries.own_services())::text[])));
create policy counted on enquiries.interest_count for select to {app}
  using ((select sec.duty()) in ('communications-officer', 'evaluation-officer', 'training-officer', 'system'));
create policy made_by_the_house on enquiries.interest_count for insert to {app} with check ((select sec.duty()) = 'system');
