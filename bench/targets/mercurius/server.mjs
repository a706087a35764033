// Mercurius on Fastify with hand-written resolvers: named statements, a batched loader for every relation, compiled queries.
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";
import { schema } from "./schema.mjs";

const asNumber = (text) => Number(text);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, asNumber);
pg.types.setTypeParser(pg.types.builtins.INT8, asNumber);

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });

async function read(name, text, values) {
  const result = await pool.query({ name, text, values });
  return result.rows;
}

const customerColumns = `id, name, email, industry, city, created_at AS "createdAt", tier_id, owner_id`;
const opportunityColumns = `id, name, status, amount, expected_close AS "expectedClose", created_at AS "createdAt",
  customer_id, owner_id, stage_id`;

const Query = {
  async customer(_, { id }) {
    const rows = await read("customer", `SELECT ${customerColumns} FROM crm.customers WHERE id = $1`, [id]);
    return rows[0] ?? null;
  },
  opportunities: (_, { stageId, status, first }) =>
    read(
      "opportunities",
      `SELECT ${opportunityColumns} FROM crm.opportunities
       WHERE stage_id = $1 AND status = $2
       ORDER BY amount DESC, id LIMIT $3`,
      [stageId, status, first],
    ),
  customers: (_, { ownerId, first }) =>
    read(
      "customers",
      `SELECT ${customerColumns} FROM crm.customers WHERE owner_id = $1 ORDER BY annual_revenue DESC, id LIMIT $2`,
      [ownerId, first],
    ),
  pipelineBoard: (_, { pipelineId }) =>
    read(
      "board",
      `SELECT s.id AS "stageId", s.name, s.position, a.c AS count, a.s AS amount, a.s * s.probability AS weighted
       FROM crm.stages s
       CROSS JOIN LATERAL (
         SELECT count(*) c, coalesce(sum(o.amount), 0) s
         FROM crm.opportunities o
         WHERE o.stage_id = s.id AND o.status = 'open') a
       WHERE s.pipeline_id = $1
       ORDER BY s.position`,
      [pipelineId],
    ),
};

/** One row for each parent, found by the parent's foreign key. */
const toOne = (name, columns, table, key) => async (queries) => {
  const ids = [...new Set(queries.map((query) => query.obj[key]))];
  const rows = await read(name, `SELECT ${columns} FROM crm.${table} WHERE id = ANY($1)`, [ids]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return queries.map((query) => byId.get(query.obj[key]) ?? null);
};

/** The first rows of each parent, read for all parents in one statement. */
const toMany = (name, rowsOfOne, values) => async (queries) => {
  const ids = queries.map((query) => query.obj.id);
  const sql = `SELECT child.* FROM unnest($1::int[]) parent(id) CROSS JOIN LATERAL (${rowsOfOne}) child`;
  const rows = await read(name, sql, [ids, ...values(queries[0].params)]);
  const byParent = Map.groupBy(rows, (row) => row.customer_id);
  return ids.map((id) => byParent.get(id) ?? []);
};

// Loaders batch; their cache is per request and each relation is asked for once in it.
const loader = (load) => ({ loader: load, opts: { cache: false } });

const loaders = {
  Customer: {
    tier: loader(toOne("tier", "id, name", "tiers", "tier_id")),
    owner: loader(toOne("user", "id, name, email", "users", "owner_id")),
    opportunities: loader(
      toMany(
        "customer-opportunities",
        `SELECT ${opportunityColumns} FROM crm.opportunities
         WHERE customer_id = parent.id AND status = $2
         ORDER BY expected_close, id LIMIT $3`,
        ({ status, first }) => [status, first],
      ),
    ),
    activities: loader(
      toMany(
        "customer-activities",
        `SELECT id, customer_id, type, subject, occurred_at AS "occurredAt" FROM crm.activities
         WHERE customer_id = parent.id
         ORDER BY occurred_at DESC, id LIMIT $2`,
        ({ first }) => [first],
      ),
    ),
  },
  Opportunity: {
    customer: loader(toOne("opportunity-customer", customerColumns, "customers", "customer_id")),
    owner: loader(toOne("user", "id, name, email", "users", "owner_id")),
    stage: loader(toOne("stage", "id, name", "stages", "stage_id")),
  },
};

const resolvers = {
  Query,
  Customer: { createdAt: (customer) => customer.createdAt.toISOString() },
  Opportunity: { createdAt: (opportunity) => opportunity.createdAt.toISOString() },
  Activity: { occurredAt: (activity) => activity.occurredAt.toISOString() },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1, graphiql: false });
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
