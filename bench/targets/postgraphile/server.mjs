// PostGraphile 5 with its recommended preset over the plain tables, served by Node's own HTTP server.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const port = Number(process.env.PORT);
const graph = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["crm"],
      poolConfig: { max: 16 },
    }),
  ],
  grafserv: { port, graphqlPath: "/graphql", graphiql: false, watch: false, websockets: false },
  grafast: { explain: false },
});
const server = createServer();
await graph.createServ(grafserv).addTo(server);
server.listen(port, "127.0.0.1");
