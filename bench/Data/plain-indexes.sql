SET search_path = crm;

ALTER TABLE customers
  ADD FOREIGN KEY (tier_id) REFERENCES tiers,
  ADD FOREIGN KEY (owner_id) REFERENCES users;
ALTER TABLE contacts
  ADD FOREIGN KEY (customer_id) REFERENCES customers;
ALTER TABLE stages
  ADD FOREIGN KEY (pipeline_id) REFERENCES pipelines;
ALTER TABLE opportunities
  ADD FOREIGN KEY (stage_id) REFERENCES stages,
  ADD FOREIGN KEY (customer_id) REFERENCES customers,
  ADD FOREIGN KEY (owner_id) REFERENCES users;
ALTER TABLE activities
  ADD FOREIGN KEY (customer_id) REFERENCES customers,
  ADD FOREIGN KEY (opportunity_id) REFERENCES opportunities,
  ADD FOREIGN KEY (user_id) REFERENCES users;

-- The best index for each operation, and what a CRM needs beside.
CREATE INDEX customers_owner_revenue ON customers (owner_id, annual_revenue DESC, id);
CREATE INDEX customers_tier ON customers (tier_id);
CREATE INDEX customers_name ON customers (name, id);
CREATE INDEX contacts_customer ON contacts (customer_id, last_name, id);
CREATE INDEX stages_pipeline ON stages (pipeline_id, position);
CREATE INDEX opportunities_stage_status_amount ON opportunities (stage_id, status, amount DESC, id);
CREATE INDEX opportunities_customer_status_close ON opportunities (customer_id, status, expected_close, id);
CREATE INDEX opportunities_owner_status ON opportunities (owner_id, status);
CREATE INDEX activities_customer_at ON activities (customer_id, occurred_at DESC, id);
CREATE INDEX activities_opportunity ON activities (opportunity_id);
CREATE INDEX activities_user_at ON activities (user_id, occurred_at DESC);

-- The board for PostGraphile, which turns a function of the database into a field.
CREATE TYPE board_row AS (stage_id integer, name text, "position" integer, count bigint, amount numeric, weighted numeric);
CREATE FUNCTION pipeline_board(p_pipeline_id integer) RETURNS SETOF board_row LANGUAGE sql STABLE AS $$
  SELECT s.id, s.name, s.position, a.c, a.s, a.s * s.probability
  FROM crm.stages s
  CROSS JOIN LATERAL (
    SELECT count(*) c, coalesce(sum(o.amount), 0) s
    FROM crm.opportunities o
    WHERE o.stage_id = s.id AND o.status = 'open') a
  WHERE s.pipeline_id = p_pipeline_id
  ORDER BY s.position
$$;
