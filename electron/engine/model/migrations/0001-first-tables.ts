import { sql } from '../../sql/sql';
import type { Migration } from './migration';

// Left to itself, DuckDB tries each way of packing on all texts, which takes longer than to pack them.
/** Hardly repeats. */
const distinctText = sql`VARCHAR USING COMPRESSION fsst`;
/** One of a few texts. */
const repeatedText = sql`VARCHAR USING COMPRESSION dictionary`;

/**
 * The first form of a workspace. A migration is history: it spells its tables out and is never edited once released; what
 * changes afterwards is a migration of its own. Amounts start as DECIMAL(18,4) and are widened when a file needs it.
 */
export const firstTables: Migration = { version: 1, statements: [
  sql`create table meta (key VARCHAR PRIMARY KEY, value VARCHAR)`,
  sql`create table settings (key VARCHAR PRIMARY KEY, value VARCHAR)`,
  sql`create table imports (
    import_id INTEGER PRIMARY KEY, imported_at TIMESTAMP NOT NULL, as_of DATE, complete BOOLEAN NOT NULL, seconds DOUBLE
  )`,
  // One row a table found in a file; `report` is what was told of it, as JSON of the protocol.
  sql`create table import_files (
    file_id INTEGER PRIMARY KEY, import_id INTEGER NOT NULL, path VARCHAR NOT NULL, object VARCHAR NOT NULL, crm VARCHAR,
    accepted BIGINT NOT NULL, rejected BIGINT NOT NULL, added BIGINT NOT NULL, changed BIGINT NOT NULL,
    unchanged BIGINT NOT NULL, gone BIGINT NOT NULL, report VARCHAR NOT NULL
  )`,
  sql`create table custom_fields (
    object VARCHAR NOT NULL, position INTEGER NOT NULL, column_name VARCHAR NOT NULL, label VARCHAR NOT NULL,
    type VARCHAR NOT NULL, scale INTEGER NOT NULL, PRIMARY KEY (object, label)
  )`,
  sql`create table column_scales (object VARCHAR NOT NULL, column_name VARCHAR NOT NULL, scale INTEGER NOT NULL, PRIMARY KEY (object, column_name))`,
  sql`create table documents (
    id VARCHAR PRIMARY KEY, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, saved_at TIMESTAMP NOT NULL, body VARCHAR NOT NULL
  )`,
  sql`create table deals (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, team_code INTEGER, account_code INTEGER, product_code INTEGER,
    id ${distinctText}, name ${distinctText}, account ${distinctText}, account_id VARCHAR, owner ${repeatedText}, owner_id VARCHAR, team ${repeatedText},
    stage ${repeatedText}, status ${repeatedText}, amount DECIMAL(18,4), cost DECIMAL(18,4), margin DECIMAL(18,4), currency ${repeatedText},
    probability DOUBLE, forecast_category VARCHAR, source VARCHAR, type ${repeatedText}, product VARCHAR, product_id VARCHAR,
    created_on DATE, expected_close_on DATE, closed_on DATE, last_activity_on DATE, next_step VARCHAR, next_step_on DATE,
    modified_on DATE, loss_reason VARCHAR
  )`,
  sql`create table deal_lines (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    product_code INTEGER, deal_code BIGINT,
    deal_id VARCHAR, product VARCHAR, product_id VARCHAR, quantity DOUBLE, amount DECIMAL(18,4), cost DECIMAL(18,4)
  )`,
  sql`create table deal_shares (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, deal_code BIGINT,
    deal_id VARCHAR, rep VARCHAR, share DOUBLE
  )`,
  sql`create table deal_stages (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, deal_code BIGINT,
    deal_id VARCHAR, stage ${repeatedText}, entered_on DATE, left_on DATE, amount DECIMAL(18,4), expected_close_on DATE,
    owner ${repeatedText}
  )`,
  sql`create table orders (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, team_code INTEGER, account_code INTEGER, product_code INTEGER,
    id ${distinctText}, number ${distinctText}, line VARCHAR, account ${distinctText}, account_id VARCHAR, owner ${repeatedText}, owner_id VARCHAR,
    team ${repeatedText}, product VARCHAR, product_id VARCHAR, ordered_on DATE, status ${repeatedText}, quantity DOUBLE,
    list_price DECIMAL(18,4), net_amount DECIMAL(18,4), cost DECIMAL(18,4), margin DECIMAL(18,4), discount DOUBLE,
    currency ${repeatedText}
  )`,
  sql`create table invoices (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, team_code INTEGER, account_code INTEGER, product_code INTEGER,
    id ${distinctText}, number ${distinctText}, line VARCHAR, account ${distinctText}, account_id VARCHAR, owner ${repeatedText}, owner_id VARCHAR,
    team ${repeatedText}, product VARCHAR, product_id VARCHAR, invoiced_on DATE, due_on DATE, paid_on DATE, kind ${repeatedText},
    quantity DOUBLE, net_amount DECIMAL(18,4), cost DECIMAL(18,4), margin DECIMAL(18,4), currency ${repeatedText}
  )`,
  sql`create table activities (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, team_code INTEGER, account_code INTEGER, deal_code BIGINT,
    id ${distinctText}, kind ${repeatedText}, subject ${distinctText}, owner ${repeatedText}, owner_id VARCHAR, team ${repeatedText}, account ${distinctText},
    account_id VARCHAR, contact ${distinctText}, deal_id VARCHAR, lead_id VARCHAR, created_on DATE, due_on DATE, done_on DATE,
    status ${repeatedText}, outcome VARCHAR, minutes DOUBLE
  )`,
  sql`create table leads (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, account_code INTEGER, deal_code BIGINT,
    id ${distinctText}, name ${distinctText}, owner ${repeatedText}, owner_id VARCHAR, source VARCHAR, status ${repeatedText}, created_on DATE,
    converted_on DATE, deal_id VARCHAR, account ${distinctText}, account_id VARCHAR, email VARCHAR, phone VARCHAR,
    industry VARCHAR, country VARCHAR, region VARCHAR, city VARCHAR, postcode VARCHAR, size VARCHAR, parent VARCHAR
  )`,
  sql`create table contacts (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, account_code INTEGER, deal_code BIGINT,
    id ${distinctText}, name ${distinctText}, owner ${repeatedText}, owner_id VARCHAR, source VARCHAR, status ${repeatedText}, created_on DATE,
    converted_on DATE, deal_id VARCHAR, account ${distinctText}, account_id VARCHAR, email VARCHAR, phone VARCHAR,
    industry VARCHAR, country VARCHAR, region VARCHAR, city VARCHAR, postcode VARCHAR, size VARCHAR, parent VARCHAR
  )`,
  sql`create table accounts (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    code INTEGER NOT NULL, label VARCHAR NOT NULL, rep_code INTEGER,
    id VARCHAR, name VARCHAR, owner VARCHAR, owner_id VARCHAR, source VARCHAR, status VARCHAR, created_on DATE,
    email VARCHAR, phone VARCHAR, industry VARCHAR, country VARCHAR, region VARCHAR, city VARCHAR, postcode VARCHAR,
    size VARCHAR, parent VARCHAR
  )`,
  sql`create table reps (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    code INTEGER NOT NULL, label VARCHAR NOT NULL, manager_label VARCHAR, team_code INTEGER,
    id VARCHAR, other_ids VARCHAR, name VARCHAR, email VARCHAR, manager VARCHAR, team VARCHAR, hired_on DATE, left_on DATE,
    ramp_months DOUBLE, role VARCHAR
  )`,
  sql`create table teams (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    code INTEGER NOT NULL, label VARCHAR NOT NULL, manager_label VARCHAR, parent_code INTEGER,
    id VARCHAR, name VARCHAR, parent VARCHAR, manager VARCHAR, region VARCHAR
  )`,
  sql`create table memberships (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, team_code INTEGER,
    rep VARCHAR, team VARCHAR, "from" DATE, "to" DATE
  )`,
  sql`create table targets (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    rep_code INTEGER, team_code INTEGER,
    measure VARCHAR, rep VARCHAR, team VARCHAR, period VARCHAR, value DECIMAL(18,4)
  )`,
  sql`create table products (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    code INTEGER NOT NULL, label VARCHAR NOT NULL,
    id VARCHAR, name VARCHAR, family VARCHAR, list_price DECIMAL(18,4), cost DECIMAL(18,4)
  )`,
  sql`create table rates (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    currency VARCHAR, month VARCHAR, rate DOUBLE
  )`,
  sql`create table holidays (
    row_id BIGINT NOT NULL, file_id INTEGER, file_line INTEGER, gone BOOLEAN NOT NULL DEFAULT false,
    date DATE, name VARCHAR, country VARCHAR
  )`,
] };
