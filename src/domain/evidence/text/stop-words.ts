const ENGLISH = `a about above after again all also am an and any are aren as at be because been before being below
between both but by can cannot could couldn did didn do does doesn doing don done down during each either else
ever few for from further get gets getting got had hadn has hasn have haven having he her here hers him his how
however i if in into is isn it its itself just let like ll made make makes many may me might more most much must
mustn my myself need needs no nor not now of off ok on once one only or other our ours out over own please quite
re really s same shan she should shouldn so some such t than that the their them then there these they thing
things this those though through to too u under until up us use used uses using ve very via want wants was wasn
we well were weren what when where whether which while who whom why will with won would wouldn yes yet you your
yours yourself able app apps im ive dont cant doesnt didnt wont isnt`;

const SPANISH = `al algo como con cual cuando de del desde donde el ella ellos en entre era es esa ese eso esta este
esto estos fue ha hay la las le les lo los mas me mi muy nada ni nos o os otro para pero por que quien se ser si
sin sobre son su sus tambien te tiene todo tu un una uno unos y ya yo`;

const GERMAN = `aber als am auch auf aus bei bin bis da das dass dem den der des die doch du ein eine einem einen
einer er es für hat ich ihr im in ist ja kann kein man mehr mein mich mit nach nicht noch nur oder schon sein sich
sie sind so um und uns vom von vor war was wenn wie wir wird zu zum zur über`;

const FRENCH = `au aux avec ce ces cette dans de des du elle en est et eux il ils je la le les leur lui mais me mes
moi mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sont sur ta te tes toi ton tu un une vos
votre vous été être`;

const bare = (words: string): ReadonlySet<string> =>
  new Set(words.normalize('NFKD').replace(/\p{M}/gu, '').split(/\s+/u));

/** Stop words of the languages most feedback comes in. Accents are removed, as tokens have none. */
export const STOP_WORDS_OF = {
  en: bare(ENGLISH),
  es: bare(SPANISH),
  de: bare(GERMAN),
  fr: bare(FRENCH),
} as const;

/**
 * Words that carry no topic in any of these languages. `app` is among them: in reviews of an app it says nothing.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  Object.values(STOP_WORDS_OF).flatMap((words) => [...words]),
);
