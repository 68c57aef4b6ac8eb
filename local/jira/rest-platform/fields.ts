import { allFields, type FieldInfo } from '../fields/field-catalog';
import { type Call, ok, page, readList, type Reply, type Route } from '../rest/call';
import { route } from '../rest/router';

function renderFieldDetails(field: FieldInfo): Record<string, unknown> {
  const { id, name, custom, orderable, navigable, searchable, clauseNames, schema } = field;
  return {
    id,
    key: id,
    name,
    custom,
    orderable,
    navigable,
    searchable,
    clauseNames,
    ...(schema && { schema }),
  };
}

function listFields(call: Call): Reply {
  return ok(allFields(call.state).map(renderFieldDetails));
}

function searchFields(call: Call): Reply {
  const types = readList(call, 'type');
  const ids = readList(call, 'id');
  const query = (call.query.get('query') ?? '').toLowerCase();
  const found = allFields(call.state).filter((field) => {
    if (field.schema === undefined) return false;
    if (types.length > 0 && !types.includes(field.custom ? 'custom' : 'system')) return false;
    if (ids.length > 0 && !ids.includes(field.id)) return false;
    return query === '' || field.name.toLowerCase().includes(query);
  });
  const paged = page(
    call,
    found.toSorted((a, b) => a.name.localeCompare(b.name)),
    50,
    100,
  );
  const values = paged.values.map((field) => {
    const appField = call.state.store.get('appFields', field.id);
    return {
      id: field.id,
      name: field.name,
      key: field.id,
      schema: field.schema,
      description: appField?.description ?? '',
      isLocked: appField !== undefined,
    };
  });
  return ok({ ...paged, values });
}

export const fieldRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/field', listFields),
  route('GET', '/rest/api/3/field/search', searchFields),
];
