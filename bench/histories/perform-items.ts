import type { Act } from './acts';
import { COVERAGES } from './expected';
import { chosen } from './scene';
import type { Scene } from './scene';

type Of<N extends Act['act']> = Extract<Act, { readonly act: N }>;

/** What a person changes about a work item: through the app's panel, or in Jira's own fields. */
export async function changeItem(
  act: Of<'attach' | 'detach' | 'points' | 'fields'>,
  { person, expected, site }: Scene,
): Promise<void> {
  const issueId = person.place.issueIds[act.item] ?? '';
  const item = expected.items[act.item];
  if (item === undefined) return;
  switch (act.act) {
    case 'attach': {
      const need = chosen(expected.livingNeeds, act.need);
      if (need === undefined) return;
      const coverage01 = chosen(COVERAGES, act.coverage) ?? 1;
      const attach = { kind: 'existing', needKey: need.key, coverage01 } as const;
      await person.call('item.attach-need', { issueId, attach }, act.trouble);
      const now = expected.withPresentKeys(item);
      expected.items[act.item] = {
        ...now,
        needs: [...new Set([...now.needs, need.key])],
        coverage: new Map([...now.coverage, [need.key, coverage01]]),
      };
      return;
    }
    case 'detach': {
      const now = expected.withPresentKeys(item);
      const key = chosen(now.needs, act.need);
      if (key === undefined) return;
      await person.call('item.detach-need', { issueId, needKey: key }, act.trouble);
      expected.items[act.item] = { ...now, needs: now.needs.filter((one) => one !== key) };
      return;
    }
    case 'points':
      await person.edit(issueId, { [site.fields.points]: act.points });
      item.points = act.points;
      return;
    case 'fields': {
      const keys = new Set(act.needs.flatMap((at) => chosen(expected.livingNeeds, at)?.key ?? []));
      await person.edit(issueId, { [site.fields.needs]: keys.size === 0 ? null : [...keys] });
      item.needs = [...keys];
    }
  }
}
