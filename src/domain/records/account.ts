import { amount, day, document, oneOf, text, whole } from './field';
import { record } from './kind';
import type { RecordValue } from './kind';

export const ACCOUNT_STATES = ['prospect', 'active', 'at-risk', 'churned'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** A value of an account's attribute as imported or typed. */
export type AttributeValue = string | number | boolean | null;

/** A customer organisation. However often it speaks, it counts once. */
export const account = record('account', {
  title: 'name',
  mergeable: true,
  fields: {
    name: text(255, 1)
      .calls()
      .segment()
      .hints(
        /\b(?:account|company|organi[sz]ation|customer|client)s?(?: name)?\b|\b(?:name|firma|firmenname|kunden?|kundenname|unternehmen|entreprise|societe|raison sociale|nom|empresa|cliente|nombre|compania|cuenta|nome|azienda|societa|ragione sociale|bedrijf(?:snaam)?|klant(?:naam)?|organisatie|naam|domain|klient|kund|asiakas|foretag|virksomhed)\b|会社|企業|顧客|取引先|公司|客户|企业|회사|고객|клиент|компания|организация/i,
      ),
    state: oneOf(ACCOUNT_STATES, 'active')
      .segment()
      .hints(
        /\b(?:state|status|stage|lifecycle(?: stage)?|zustand|kundenstatus|etat|statut|estado|situacao|stato|tila|stav)\b|状態|ステータス|状态|상태|статус/i,
      )
      .reads({
        churned:
          /churn|lost|cancel|inactive|former|closed|expired|gek[üu]ndigt|verloren|inaktiv|ehemalig|r[ée]sili|perdu|inactif|ancien|perdid|inactiv|antigu|inativ|perso|disdett|inattiv|opgezegd|inactief|解約|休眠|流失|해지|이탈/iu,
        'at-risk': /risk|danger|warn|gef[äa]hr|risiko|risque|riesgo|risco|rischio|risico|リスク|风险|위험/iu,
        prospect:
          /prospect|lead|trial|opportunity|demo|pilot|interessent|test|essai|prueba|potencial|teste|prova|potenziale|proef|見込|試用|潜在|试用|잠재|체험/iu,
        active:
          /active|aktiv|actif|activ|attiv|actief|ativ|live|paying|current|customer|kunde|client|zahlend|laufend|payant|al d[ií]a|有効|利用中|活跃|正常|활성|이용|действ|актив/iu,
      }),
    plan: text(80)
      .personal()
      .segment()
      .joins('kept')
      .hints(
        /\b(?:plan|tier|subscription|edition|package|tarif|abo|abonnement|paket|forfait|formule|plano|piano|pakket)\b|プラン|套餐|요금제|тариф/i,
      ),
    people: whole(0, 100_000_000)
      .nullable()
      .segment()
      .joins('greatest')
      .hints(
        /\b(?:size|people|employees|number of employees|seats|users|headcount|licen[cs]es|mitarbeiter(?:zahl)?|anzahl mitarbeiter|nutzer|lizenzen|groesse|grosse|effectif|employes|salaries|utilisateurs|empleados|usuarios|funcionarios|dipendenti|utenti|medewerkers|gebruikers|anzahl nutzer)\b|従業員数|社員数|ユーザー数|人数|员工|用户数|직원|사용자 수|сотрудник/i,
      ),
    /** A year's recurring revenue in the product's currency; null = unknown, which weighs like the median. */
    arr: amount(0, 1e12)
      .nullable()
      .segment()
      .scores()
      .joins('greatest')
      .column('annual_revenue')
      .hints(
        /\b(?:arr|annual (?:recurring )?revenue|revenue|acv|yearly|jahresumsatz|umsatz|chiffre d affaires|ca annuel|revenus? annuels?|ingresos(?: anuales)?|facturacion|receita(?: anual)?|faturamento|fatturato|ricavi|omzet|jaaromzet|przychod|oborot|omsattning|omsaetning|liikevaihto)\b|売上|年間売上|年收入|营收|매출|выручка/i,
      )
      .monthlyHints(
        /\b(?:mrr|month(?:ly)?.*(?:revenue|spend|rate)|monatsumsatz|revenu mensuel|ingresos mensuales|receita mensal|ricavo mensile|maandomzet)\b|月間売上|月收入|월 매출/i,
      ),
    since: day()
      .nullable()
      .segment()
      .joins('kept')
      .column('customer_since')
      .hints(
        /\b(?:(?:customer |account |client )?since|created(?: (?:at|on|date))?|start(?: date)?|signed.?up(?: (?:at|on))?|customer from|kunde seit|kundin seit|vertragsbeginn|erstellt(?: am)?|client depuis|depuis|cliente desde|cliente dal|desde|klant sinds|sinds)\b|顧客開始|契約開始|開始日|客户起始|开始日期|가입일|клиент с/i,
      ),
    /** Further facts by the names that the customer's own files give them. */
    attributes: document<Readonly<Record<string, AttributeValue>>>('attributes')
      .calls()
      .joins('union')
      .defaults({}),
  },
});
export interface Account extends RecordValue<typeof account> {}
