export const schema = `
  type Tier {
    id: Int!
    name: String!
  }

  type User {
    id: Int!
    name: String!
    email: String!
  }

  type Stage {
    id: Int!
    name: String!
  }

  type Customer {
    id: Int!
    name: String!
    email: String!
    industry: String!
    city: String!
    createdAt: String!
    tier: Tier!
    owner: User!
    opportunities(first: Int!, status: String): [Opportunity!]!
    activities(first: Int!): [Activity!]!
  }

  type Opportunity {
    id: Int!
    name: String!
    status: String!
    amount: Float!
    expectedClose: String!
    createdAt: String!
    customer: Customer!
    owner: User!
    stage: Stage!
  }

  type Activity {
    id: Int!
    type: String!
    subject: String!
    occurredAt: String!
  }

  type BoardRow {
    stageId: Int!
    name: String!
    position: Int!
    count: Int!
    amount: Float!
    weighted: Float!
  }

  type Query {
    customer(id: Int!): Customer
    opportunities(stageId: Int!, status: String!, first: Int!): [Opportunity!]!
    customers(ownerId: Int!, first: Int!): [Customer!]!
    pipelineBoard(pipelineId: Int!): [BoardRow!]!
  }
`;
