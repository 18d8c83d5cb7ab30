import { Migration } from '@mikro-orm/migrations'

/** The gateway's own schema: documents that clients may send, and who read what. Its login reads the one and only adds to the other. */
export class M20261123GatewayGround extends Migration {
  override up(): void {
    this.addSql(`create table gateway.registered_document (
      id text not null check (id ~ '^sha256:[0-9a-f]{64}$'),
      audience text not null check (audience in ('bank', 'agency', 'analyst', 'public', 'internal')),
      name text not null,
      text text not null,
      registered_by text not null,
      registered_at timestamptz not null default clock_timestamp(),
      primary key (id, audience)
    )`)
    this.addSql('create index on gateway.registered_document (audience, name, registered_at desc)')
    this.addSql('grant select on gateway.registered_document to hub_gateway')

    this.addSql(`create table gateway.read_log (
      number bigint generated always as identity primary key,
      at timestamptz not null,
      recorded_at timestamptz not null default clock_timestamp(),
      kind text not null,
      person uuid not null,
      membership uuid not null,
      client text not null,
      agency text,
      unit uuid,
      institution uuid,
      document text not null,
      topics text[] not null,
      purpose text,
      as_of timestamptz,
      asked uuid[] not null,
      returned uuid[] not null,
      trace_id text not null,
      outcome text not null
    )`)
    this.addSql('create index on gateway.read_log (person, at)')
    this.addSql('create index on gateway.read_log using gin (asked)')
    // The numbers it is given and the times it is recorded at are not the gateway's to choose.
    this.addSql(`grant insert (at, kind, person, membership, client, agency, unit, institution, document, topics, purpose, as_of, asked, returned, trace_id, outcome)
      on gateway.read_log to hub_gateway`)
  }
}
