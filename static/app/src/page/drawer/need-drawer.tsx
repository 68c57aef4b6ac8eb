import LightbulbIcon from '@atlaskit/icon/core/lightbulb';
import { lazy } from 'react';
import type { ReactNode } from 'react';
import type { LandscapeDot } from '@contract/needs/need-views';
import type { NeedView } from '@contract/value/knowledge-views';
import { NEED_STATUSES } from '@domain/records/need';
import { useReading } from '../../api/read';
import { useDrawer } from '../../features/drawer';
import { BehindNeeds } from '../../features/customers/behind';
import { ChosenNeeds } from '../../features/needs/chosen-needs';
import { NeedMemory } from '../../features/needs/need-memory';
import { NeedWorth } from '../../features/needs/need-worth';
import { wholeLandscape } from '../../features/needs/landscape/whole-landscape';
import { NeedRatings } from '../../features/needs/editor/need-ratings';
import { useText } from '../../i18n/text';
import { Loaded } from '../../ui/loaded';
import { Lozenge } from '../../ui/lozenge';
import { DrawerHead, DrawerSection, Gone } from './drawer-parts';
import type { OpenedProps } from './drawer-parts';
import { ItemLines } from './item-lines';
import { NeedSurroundings } from './need-surroundings';
import { Said } from './said';
import styles from './drawer-parts.module.css';

const PromisesOfNeed = lazy(async () => ({
  default: (await import('../../features/outcomes/promises-of-need')).PromisesOfNeed,
}));
const NeedEditor = lazy(async () => ({
  default: (await import('../../features/needs/editor/need-editor')).NeedEditor,
}));

const NO_DOTS: readonly LandscapeDot[] = [];

/** A need in full: whose it is, how wide the gap is and why, what customers say, and which work serves it. */
export function NeedDrawer(props: OpenedProps): ReactNode {
  const { snapshot, id } = props;
  const { t } = useText();
  const former = snapshot.formerKeys.find(({ key }) => key === id);
  const need = snapshot.needs.find(({ key }) => key === (former?.into ?? id));
  if (need === undefined)
    return <Gone title={t('drawer.gone.need', { key: id })} text={t('drawer.gone.text')} />;
  return <OpenNeed {...props} need={need} />;
}

function OpenNeed(props: OpenedProps & { readonly need: NeedView }): ReactNode {
  const { projectId, snapshot, work, place, need } = props;
  const { t, number } = useText();
  const drawer = useDrawer();
  const landscape = useReading(wholeLandscape, { projectId, segmentId: null });
  const status = NEED_STATUSES.find((each) => each === need.status);
  const serving = work.items.filter(({ needKeys }) => needKeys.includes(need.key));
  const done = serving.filter(({ statusCategory }) => statusCategory === 'done');
  const open = serving.filter((item) => !done.includes(item));
  return (
    <>
      <DrawerHead
        mark={
          <>
            <LightbulbIcon label={t('drawer.kind.need')} />
            <span>{need.key}</span>
            {status !== undefined && <Lozenge>{t(`need-status.${status}`)}</Lozenge>}
          </>
        }
        title={need.title}
        personas={snapshot.personas.filter(({ key }) => need.personaKeys.includes(key))}
      >
        {need.statement !== '' && <p className={styles.statement}>{need.statement}</p>}
      </DrawerHead>
      {(need.status === 'declined' || need.status === 'unmet') && (
        <NeedMemory projectId={projectId} needKey={need.key} />
      )}
      <div className={styles.number}>
        <NeedWorth projectId={projectId} needKey={need.key} snapshot={snapshot} />
        <p className={styles.small}>
          <BehindNeeds projectId={projectId} needKeys={[need.key]} />
        </p>
      </div>
      <DrawerSection title={t('value.why', { value: number(need.value) })} open>
        <Loaded query={landscape} rows={3}>
          {({ dots }) => (
            <NeedRatings
              projectId={projectId}
              needKey={need.key}
              snapshot={snapshot}
              dots={dots.filter((dot) => dot.needKey === need.key)}
            />
          )}
        </Loaded>
      </DrawerSection>
      <DrawerSection
        title={t('drawer.work')}
        gist={work.complete && open.length === 0 ? t('needs.no-work') : undefined}
        open
      >
        <ItemLines items={open} />
        <ChosenNeeds projectId={projectId} snapshot={snapshot} work={work} needs={[need]} />
      </DrawerSection>
      <DrawerSection title={t('drawer.said')} gist={t('drawer.quotes', { count: need.evidenceCount })} open>
        <Said
          projectId={projectId}
          snapshot={snapshot}
          of={[{ needKey: need.key }]}
          given={{ needKey: need.key }}
          onAll={() => {
            place.go('insights', `?view=inbox&need=${need.key}`);
          }}
        />
      </DrawerSection>
      <NeedSurroundings
        projectId={projectId}
        snapshot={snapshot}
        need={need}
        dots={landscape.data?.dots ?? NO_DOTS}
      />
      <DrawerSection title={t('drawer.outcome')} gist={t('drawer.done', { count: done.length })}>
        {done.length === 0 ? (
          <p className={styles.small}>{t('drawer.done.none')}</p>
        ) : (
          <>
            <ItemLines items={done} />
            <PromisesOfNeed {...{ projectId, snapshot, needKey: need.key, items: done }} />
          </>
        )}
      </DrawerSection>
      <DrawerSection title={t('drawer.record')}>
        <NeedEditor
          projectId={projectId}
          needKey={need.key}
          snapshot={snapshot}
          place={place}
          onGo={(key) => {
            drawer?.open({ kind: 'need', id: key });
          }}
          onMerged={work.reload}
          onClose={() => {
            drawer?.close();
          }}
        />
      </DrawerSection>
    </>
  );
}
