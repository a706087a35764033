// The documents of a list screen, written as Relay wants them; relay.test.mjs compiles them.
import { graphql } from 'react-relay';

export const row = graphql`
  fragment OpportunityList_row on Opportunity {
    id
    number
    title
    amount
    currency
    version
    stage {
      id
      name
    }
  }
`;

export const list = graphql`
  fragment OpportunityList_query on Query
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    where: { type: "OpportunityFilterInput" }
  )
  @refetchable(queryName: "OpportunityListPageQuery") {
    opportunities(first: $count, after: $cursor, where: $where) @connection(key: "OpportunityList_opportunities") {
      totalCount
      edges {
        node {
          ...OpportunityList_row
        }
      }
    }
  }
`;

export const owned = graphql`
  fragment OpportunityList_owner on User
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" })
  @refetchable(queryName: "OpportunityListOwnerPageQuery") {
    opportunities(first: $count, after: $cursor) @connection(key: "OpportunityListOwner_opportunities") {
      edges {
        node {
          ...OpportunityList_row
        }
      }
    }
  }
`;

export const screen = graphql`
  query OpportunityListQuery {
    ...OpportunityList_query
    me {
      ...OpportunityList_owner
    }
  }
`;

export const move = graphql`
  mutation OpportunityListMoveMutation($input: MoveOpportunityInput!) {
    moveOpportunity(input: $input) {
      opportunity {
        ...OpportunityList_row
      }
      errors {
        __typename
        ... on StaleVersion {
          message
        }
        ... on Error {
          code
          message
        }
      }
    }
  }
`;
