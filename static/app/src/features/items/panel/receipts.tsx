import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ReceiptLineView, ReceiptView, ScoreView } from '@contract/value/score-view';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMark } from '../../../ui/persona-mark';
import { Part } from '../../../ui/part';
import { lineWords, modelWords, shareWords } from '../../value/model-words';
import styles from './panel.module.css';

const Voices = lazy(async () => ({ default: (await import('../../value/voices')).Voices }));

/** Where every point comes from: the value line by line, and the way from value to priority on demand. */
export function Receipts({ panel, score }: { panel: PanelView; score: ScoreView }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section} aria-label={t('panel.receipt')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('panel.receipt')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panel.receipt.line')}</th>
            <th scope="col">{t('panel.receipt.need')}</th>
            <th scope="col" className={styles.figure}>
              {t('panel.receipt.input')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('panel.receipt.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {score.valueReceipt.lines.map((line) => (
            <ValueLine key={line.id} line={line} panel={panel} digits={score.valueReceipt.digits} />
          ))}
        </tbody>
        <Total label={t('panel.value')} receipt={score.valueReceipt} span={3} />
      </table>
      <div className={styles.more}>
        <Button
          spacing="compact"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t('panel.receipt.hide-priority') : t('panel.receipt.show-priority')}
        </Button>
      </div>
      {open && <PriorityTable receipt={score.priorityReceipt} />}
    </section>
  );
}

interface ValueLineProps {
  readonly line: ReceiptLineView;
  readonly panel: PanelView;
  readonly digits: number;
}

/** A line of a need stands in columns; an epic also has lines from its stories, which the panel knows by name only. */
function ValueLine({ line, panel, digits }: ValueLineProps): ReactNode {
  const text = useText();
  const { title, persona: name, counted01 } = line.message.params;
  const persona = panel.personas.find((candidate) => candidate.key === line.personaKey);
  const points = <td className={styles.figure}>{text.number(line.shown, digits)}</td>;
  const [open, setOpen] = useState(false);
  if (line.kind !== 'need' || typeof title !== 'string' || typeof counted01 !== 'number') {
    return (
      <tr>
        <td colSpan={3}>
          <LineWords line={line} />
        </td>
        {points}
      </tr>
    );
  }
  return (
    <>
      <tr className={styles.told}>
        <td className={styles.who}>
          {persona === undefined ? name : <PersonaMark persona={persona} size="small" withName />}
        </td>
        <td>
          {line.needKey === undefined ? (
            title
          ) : (
            <button
              type="button"
              className={styles.line}
              aria-expanded={open}
              title={text.t('panel.receipt.voices', { title })}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {title}
            </button>
          )}
        </td>
        <td className={styles.figure}>
          {line.assumed.length > 0 && (
            <>
              <AssumedMark names={line.assumed} />{' '}
            </>
          )}
          {shareWords(line, text)}
        </td>
        {points}
      </tr>
      <tr className={styles.factors}>
        <td colSpan={4}>{modelWords({ key: 'receipt.need.factors', params: line.message.params }, text)}</td>
      </tr>
      {open && line.needKey !== undefined && (
        <tr>
          <td colSpan={4}>
            <Part rows={2} label={text.t('state.loading')}>
              <Voices
                panel={panel}
                needKey={line.needKey}
                title={title}
                {...(line.personaKey !== undefined && { personaKey: line.personaKey })}
              />
            </Part>
          </td>
        </tr>
      )}
    </>
  );
}

function PriorityTable({ receipt }: { receipt: ReceiptView }): ReactNode {
  const { t, number } = useText();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('panel.receipt.priority')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('panel.receipt.line')}</th>
          <th scope="col" className={styles.figure}>
            {t('panel.receipt.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {receipt.lines.map((line) => (
          <tr key={line.id}>
            <td>
              <LineWords line={line} />
            </td>
            <td className={styles.figure}>{number(line.shown, receipt.digits)}</td>
          </tr>
        ))}
      </tbody>
      <Total label={t('panel.priority')} receipt={receipt} span={1} />
    </table>
  );
}

function LineWords({ line }: { line: ReceiptLineView }): ReactNode {
  const text = useText();
  return (
    <>
      {lineWords(line, text)}
      {line.assumed.length > 0 && (
        <>
          {' '}
          <AssumedMark names={line.assumed} />
        </>
      )}
    </>
  );
}

function AssumedMark({ names }: { names: readonly string[] }): ReactNode {
  const { t, find } = useText();
  const words = names.map((name) => find(`assumed.${name}`) ?? name).join(' ');
  return (
    <span title={words}>
      <Lozenge tone="warning">
        {t('state.assumed')}
        <span className="visually-hidden">: {words}</span>
      </Lozenge>
    </span>
  );
}

function Total({ label, receipt, span }: { label: string; receipt: ReceiptView; span: number }): ReactNode {
  const { number } = useText();
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={span}>
          {label}
        </th>
        <td className={styles.figure}>{number(receipt.shownTotal, receipt.digits)}</td>
      </tr>
    </tfoot>
  );
}
