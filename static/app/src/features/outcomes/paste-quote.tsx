import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { limits } from '@contract/limits';
import type { PanelView } from '@contract/items/panel-view';
import { CHANNELS, STRENGTHS } from '@domain/records/evidence';
import type { Channel } from '@domain/records/evidence';
import { userDay } from '../../api/user-day';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { SelectBox } from '../../ui/select-box';
import { quotedNeeds } from './quoted-needs';
import { OutcomeWords } from './section';
import { leaveByEscape } from '../../ui/leave-by-escape';
import styles from './outcomes.module.css';

interface PasteQuoteProps {
  readonly panel: PanelView;
  readonly projectId: string;
  readonly onClose: () => void;
}

/** A customer's words pasted on the item, tied to one of its needs. */
export function PasteQuote(props: PasteQuoteProps): ReactNode {
  return (
    <OutcomeWords>
      <QuoteForm {...props} />
    </OutcomeWords>
  );
}

function QuoteForm({ panel, projectId, onClose }: PasteQuoteProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const form = useId();
  const quote = useQuote(panel);
  const { text, setText, saidOn, setSaidOn, accountName, setAccountName, mask, setMask } = quote;
  const add = useWrite('evidence.add', { until: ['panel.read'] });
  return (
    <form
      className={styles.part}
      aria-label={t('quote.title')}
      onSubmit={(event) => {
        event.preventDefault();
        const { piece } = quote;
        add.run({ projectId, piece }, () => {
          announce(t('quote.saved'));
          onClose();
        });
      }}
      onKeyDown={leaveByEscape(onClose)}
    >
      <h3>{t('quote.title')}</h3>
      {panel.needs.length === 0 && (
        <p>{t(panel.needsBelow.length > 0 ? 'quote.goes-below' : 'quote.goes-above')}</p>
      )}
      <label className={styles.line} htmlFor={`${form}-text`}>
        {t('quote.text')}
        <textarea
          id={`${form}-text`}
          rows={4}
          dir="auto"
          autoFocus
          required
          minLength={3}
          maxLength={limits.quoteLength}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <QuoteFacts panel={panel} quote={quote} />
      <label className={styles.line} htmlFor={`${form}-day`}>
        {t('quote.day')}
        <input
          id={`${form}-day`}
          type="date"
          required
          max={userDay()}
          value={saidOn}
          onChange={(event) => {
            setSaidOn(event.currentTarget.value);
          }}
        />
      </label>
      <label className={styles.line} htmlFor={`${form}-account`}>
        {t('quote.account')}
        <input
          id={`${form}-account`}
          type="text"
          maxLength={200}
          value={accountName}
          onChange={(event) => {
            setAccountName(event.currentTarget.value);
          }}
        />
      </label>
      <label className={styles.head}>
        <input
          type="checkbox"
          checked={mask}
          onChange={(event) => {
            setMask(event.currentTarget.checked);
          }}
        />
        {t('quote.mask')}
      </label>
      {add.failure !== null && <FailureNote error={add.failure} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={add.busy}>
          {t('quote.save')}
        </Button>
        <Button appearance="subtle" isDisabled={add.busy} onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

type Quote = ReturnType<typeof useQuote>;

/** The words as they are being written down, and the piece of evidence that they become. */
function useQuote(panel: PanelView) {
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [needKey, setNeedKey] = useState(quotedNeeds(panel)[0]?.key ?? '');
  const [personaKey, setPersonaKey] = useState('');
  const [channel, setChannel] = useState<Channel>('interview');
  const [strength, setStrength] = useState('');
  const [saidOn, setSaidOn] = useState(userDay);
  const [accountName, setAccountName] = useState('');
  const [mask, setMask] = useState(true);
  const piece = {
    id,
    text,
    channel,
    saidOn,
    accountName,
    personaKey: personaKey === '' ? null : personaKey,
    link: { needKey, strength: STRENGTHS.find((each) => each === strength) ?? null },
    mask,
  };
  return {
    piece,
    text,
    setText,
    needKey,
    setNeedKey,
    personaKey,
    setPersonaKey,
    channel,
    setChannel,
    strength,
    setStrength,
    saidOn,
    setSaidOn,
    accountName,
    setAccountName,
    mask,
    setMask,
  };
}

function QuoteFacts({ panel, quote }: { readonly panel: PanelView; readonly quote: Quote }): ReactNode {
  const { t } = useText();
  const { needKey, setNeedKey, personaKey, setPersonaKey, channel, setChannel, strength, setStrength } =
    quote;
  return (
    <div className={styles.filters}>
      <SelectBox
        label={t('quote.need')}
        value={needKey}
        onChange={setNeedKey}
        options={quotedNeeds(panel).map((need) => ({ value: need.key, label: `${need.key} ${need.title}` }))}
      />
      <SelectBox
        label={t('quote.persona')}
        value={personaKey}
        onChange={setPersonaKey}
        options={[
          { value: '', label: t('quote.persona.unknown') },
          ...panel.personas.map((persona) => ({ value: persona.key, label: persona.name })),
        ]}
      />
      <SelectBox
        label={t('quote.strength')}
        value={strength}
        onChange={setStrength}
        options={[
          { value: '', label: t('quote.strength.unknown') },
          ...STRENGTHS.map((each) => ({ value: each, label: t(`strength.${each}`) })),
        ]}
      />
      <SelectBox
        label={t('quote.channel')}
        value={channel}
        onChange={(value) => {
          setChannel(CHANNELS.find((name) => name === value) ?? 'other');
        }}
        options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
      />
    </div>
  );
}
