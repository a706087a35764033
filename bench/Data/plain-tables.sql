CREATE SCHEMA crm;

CREATE TABLE crm.tiers (
  id   integer PRIMARY KEY,
  name text NOT NULL UNIQUE,
  rank integer NOT NULL
);

CREATE TABLE crm.users (
  id         integer PRIMARY KEY,
  name       text NOT NULL,
  email      text NOT NULL UNIQUE,
  role       text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE crm.pipelines (
  id   integer PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE crm.stages (
  id          integer PRIMARY KEY,
  pipeline_id integer NOT NULL,
  name        text NOT NULL,
  position    integer NOT NULL,
  probability numeric(5,4) NOT NULL
);

CREATE TABLE crm.customers (
  id             integer PRIMARY KEY,
  name           text NOT NULL,
  email          text NOT NULL,
  phone          text,
  industry       text NOT NULL,
  city           text NOT NULL,
  country        text NOT NULL,
  annual_revenue numeric(14,2) NOT NULL,
  tier_id        integer NOT NULL,
  owner_id       integer NOT NULL,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL
);

CREATE TABLE crm.contacts (
  id          integer PRIMARY KEY,
  customer_id integer NOT NULL,
  first_name  text NOT NULL,
  last_name   text NOT NULL,
  email       text NOT NULL,
  phone       text,
  job_title   text,
  created_at  timestamptz NOT NULL
);

CREATE TABLE crm.opportunities (
  id             integer PRIMARY KEY,
  name           text NOT NULL,
  status         text NOT NULL CHECK (status IN ('open', 'won', 'lost')),
  amount         numeric(14,2) NOT NULL,
  stage_id       integer NOT NULL,
  customer_id    integer NOT NULL,
  owner_id       integer NOT NULL,
  expected_close date NOT NULL,
  description    text,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL
);

CREATE TABLE crm.activities (
  id             integer PRIMARY KEY,
  customer_id    integer NOT NULL,
  opportunity_id integer,
  user_id        integer NOT NULL,
  type           text NOT NULL,
  subject        text NOT NULL,
  occurred_at    timestamptz NOT NULL
);
