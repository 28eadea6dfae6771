import { ErrorResponse, type Container, type SqlParameter } from '@azure/cosmos';
import { UnknownContinuation } from '../../use-cases/ports/unknown-continuation';
import { readContinuation, writeContinuation } from './continuation';
import type { Created, Page, PageRequest, Replaced, Versioned } from '../../use-cases/ports/store';

/** What every stored document carries beside its value. */
export interface Envelope {
  readonly id: string;
  /** The partition: tenant, or tenant and program. */
  readonly pk: string;
  readonly schemaVersion: number;
}

/** How a kind of document is written and read back. */
export interface DocumentKind<Value> {
  /** Fixed by the kind: documents of several kinds may share a container. */
  readonly kind: string;
  readonly schemaVersion: number;
  idOf(value: Value): string;
}

type Stored<Value> = Envelope & { readonly kind: string; readonly body: Value; readonly _etag?: string };

/** Documents of one kind in one container, each changed only under its ETag. */
export interface Documents<Value> {
  read(pk: string, id: string): Promise<Versioned<Value> | null>;
  create(pk: string, value: Value): Promise<Created<Value>>;
  replace(pk: string, value: Value, etag: string): Promise<Replaced<Value>>;
  /** Writes whatever stands there: only for documents that nobody edits, such as immutable chunks. */
  put(pk: string, value: Value): Promise<void>;
  remove(pk: string, id: string, etag?: string): Promise<'removed' | 'changed'>;
  /** `where` speaks of the value as `c.body` (VALUE is a word of the query language); the partition and the kind are added here, in the query's text. */
  list(pk: string, clauses?: Clauses): Promise<readonly Versioned<Value>[]>;
  page(pk: string, request: PageRequest, clauses?: Clauses): Promise<Page<Value>>;
  count(pk: string, clauses?: Clauses): Promise<number>;
}

export interface Clauses {
  /** Condition over `c.body`, such as `c.body.state = @state`. */
  readonly where?: string;
  readonly parameters?: readonly SqlParameter[];
  /** Such as `c.body.createdAtUtc DESC`. */
  readonly orderBy?: string;
  readonly limit?: number;
}

/** Opens the documents of one kind. Every query names its partition again in its text. */
export function openDocuments<Value>(container: Container, kind: DocumentKind<Value>): Documents<Value> {
  const idOf = (value: Value) => `${kind.kind}:${kind.idOf(value)}`;
  const wrap = (pk: string, value: Value): Stored<Value> => ({
    id: idOf(value),
    pk,
    kind: kind.kind,
    schemaVersion: kind.schemaVersion,
    body: value,
  });
  const querySpec = (pk: string, select: string, clauses: Clauses) => ({
    query: [
      `SELECT ${clauses.limit === undefined ? '' : `TOP ${clauses.limit} `}${select} FROM c WHERE c.pk = @pk AND c.kind = @kind`,
      clauses.where === undefined ? '' : `AND (${clauses.where})`,
      clauses.orderBy === undefined ? '' : `ORDER BY ${clauses.orderBy}`,
    ].join(' '),
    parameters: [{ name: '@pk', value: pk }, { name: '@kind', value: kind.kind }, ...(clauses.parameters ?? [])],
  });

  return {
    async read(pk, id) {
      const { resource, statusCode } = await container.item(`${kind.kind}:${id}`, pk).read<Stored<Value>>();
      return statusCode === 404 || resource === undefined ? null : versioned(resource);
    },
    async create(pk, value) {
      try {
        const { etag } = await container.items.create(wrap(pk, value));
        return { value, etag };
      } catch (error) {
        if (isStatus(error, 409)) return 'exists';
        throw error;
      }
    },
    async replace(pk, value, etag) {
      try {
        const answer = await container
          .item(idOf(value), pk)
          .replace(wrap(pk, value), { accessCondition: { type: 'IfMatch', condition: etag } });
        return { value, etag: answer.etag };
      } catch (error) {
        if (isStatus(error, 412) || isStatus(error, 404)) return 'changed';
        throw error;
      }
    },
    async put(pk, value) {
      await container.items.upsert(wrap(pk, value));
    },
    async remove(pk, id, etag) {
      try {
        const condition = etag === undefined ? {} : { accessCondition: { type: 'IfMatch', condition: etag } };
        await container.item(`${kind.kind}:${id}`, pk).delete(condition);
        return 'removed';
      } catch (error) {
        if (isStatus(error, 404)) return 'removed';
        if (isStatus(error, 412)) return 'changed';
        throw error;
      }
    },
    async list(pk, clauses = {}) {
      const { resources } = await container.items
        .query<Stored<Value>>(querySpec(pk, '*', clauses), { partitionKey: pk })
        .fetchAll();
      return resources.map(versioned);
    },
    async page(pk, request, clauses = {}) {
      const from = request.continuation === null ? null : readContinuation(kind.kind, request.continuation);
      try {
        const answer = await container.items
          .query<Stored<Value>>(querySpec(pk, '*', clauses), {
            partitionKey: pk,
            maxItemCount: request.limit,
            ...(from !== null && { continuationToken: from }),
          })
          .fetchNext();
        const next = answer.continuationToken;
        return {
          items: answer.resources.map((stored) => stored.body),
          continuation: next === undefined || next === '' ? null : writeContinuation(kind.kind, next),
        };
      } catch (error) {
        if (from !== null && isStatus(error, 400)) throw new UnknownContinuation({ cause: error });
        throw error;
      }
    },
    async count(pk, clauses = {}) {
      const { resources } = await container.items
        .query<number>(querySpec(pk, 'VALUE COUNT(1)', clauses), { partitionKey: pk })
        .fetchAll();
      return resources[0] ?? 0;
    },
  };
}

function versioned<Value>(stored: Stored<Value>): Versioned<Value> {
  return { value: stored.body, etag: stored._etag ?? '' };
}

function isStatus(error: unknown, status: number): boolean {
  return error instanceof ErrorResponse && error.code === status;
}
