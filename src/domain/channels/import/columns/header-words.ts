import { phrases } from './header';

/**
 * What headings mean, in the languages that Jira and the common survey tools speak: English, German, French, Spanish,
 * Portuguese, Italian, Dutch, then Japanese, Chinese, Korean, Polish, Russian, the Nordic languages, Czech, Turkish.
 */
export const HEADER_WORDS = {
  id: phrases(
    'id|key|number|no|nr|guid|uuid|#|reference|ref|idea reference|ticket id|ticket number|external id|record id|post id|issue key|conversation id',
    'schlüssel|nummer|kennung|vorgangsschlüssel|clé|numéro|référence|identifiant|clave|número|referencia|identificador|chave|referência|chiave|numero|riferimento|sleutel|kenmerk',
    'キー|番号|编号|번호|klucz|numer|номер|ключ|nyckel|nøgle|nøkkel|tunnus|číslo|klíč|numara',
  ),
  title: phrases(
    'title|subject|summary|headline|idea|name of idea|idea name|note title|post title|feature name|idea title|review title|topic title|suggestion title|ticket name|ticket subject|card name|issue title|request title',
    'titel|betreff|zusammenfassung|überschrift|kurzbeschreibung|titre|objet|sujet|résumé|intitulé|título|asunto|resumen|assunto|resumo|titolo|oggetto|riepilogo|onderwerp|samenvatting',
    'タイトル|件名|要約|标题|主题|摘要|제목|요약|tytuł|temat|podsumowanie|тема|заголовок|название|rubrik|ämne|tittel|emne|otsikko|název|předmět|shrnutí|başlık|konu',
  ),
  text: phrases(
    'text|comment|comments|feedback|verbatim|answer text|review|review text|message|body|content|details|detail|description|note|notes|note text|quote|statement|open ended|open answer|suggestion|suggestion body|idea description|opinion|what was said|conversation|first message|remarks|remark|free text|additional comments|explanation|ticket description|card description|source body|first message body|review body|user feedback|customer feedback|reason',
    'kommentar|kommentare|beschreibung|nachricht|rückmeldung|anmerkung|anmerkungen|bemerkung|bemerkungen|meinung|inhalt|freitext|zitat|aussage|hinweis|anregung|bewertungstext|rezension|vorschlag',
    'commentaire|commentaires|message|avis|remarque|remarques|contenu|retour|verbatim|texte|détails',
    'comentario|comentarios|descripción|mensaje|opinión|contenido|observaciones|reseña|detalle|detalles|sugerencia|texto',
    'comentário|comentários|descrição|mensagem|opinião|conteúdo|observações|avaliação escrita|sugestão|commento|commenti|descrizione|messaggio|opinione|contenuto|osservazioni|recensione|testo|opmerking|opmerkingen|beschrijving|bericht|reactie|reacties|toelichting|inhoud|tekst',
    'コメント|内容|本文|説明|ご意見|感想|フィードバック|メッセージ|自由記述|评论|内容|描述|反馈|意见|留言|의견|내용|설명|댓글|komentarz|opis|treść|wiadomość|opinia|uwagi|комментарий|описание|сообщение|отзыв|текст|содержание|beskrivning|meddelande|kommentarer|beskrivelse|besked|melding|kommentti|kuvaus|palaute|komentář|popis|zpráva|yorum|açıklama|mesaj|geri bildirim',
  ),
  votes: phrases(
    'votes|vote count|votes count|upvotes|number of votes|total votes|likes|like count|supports|supporters|supporters count|num supports|thumbs up|reactions|idea votes|endorsements|requests count|vote|score votes|subscribers|upvote count|followers count|reactions total count|thumbs up count|votes total',
    'stimmen|anzahl stimmen|stimmenzahl|unterstützer|zustimmungen|votes|nombre de votes|voix|soutiens|votos|número de votos|apoyos|apoios|curtidas|voti|numero di voti|sostegni|stemmen|aantal stemmen|likes',
    '投票|投票数|票数|得票|いいね|赞|点赞数|투표|투표수|추천수|głosy|liczba głosów|голоса|голосов|röster|stemmer|antal stemmer|äänet|hlasy|oylar|oy',
  ),
  rating: phrases(
    'rating|ratings|score|stars|star rating|nps|nps score|csat|csat score|ces|ces score|satisfaction|satisfaction score|satisfaction rating|overall rating|review rating|conversation rating|likelihood to recommend|rate|grade|note|points given',
    'bewertung|note bewertung|sterne|punktzahl|zufriedenheit|gesamtbewertung|évaluation|étoiles|satisfaction|puntuación|calificación|valoración|estrellas|satisfacción|pontuação|nota|classificação|estrelas|satisfação|valutazione|punteggio|voto complessivo|stelle|soddisfazione|beoordeling|waardering|sterren|tevredenheid|cijfer',
    '評価|点数|満足度|星|スコア|评分|满意度|星级|평점|만족도|점수|ocena|gwiazdki|zadowolenie|оценка|рейтинг|betyg|bedømmelse|vurdering|arvosana|arvio|hodnocení|puan|değerlendirme',
  ),
  account: phrases(
    'account|account name|company|company name|organization|organisation|organization name|organisation name|organizations|companies|employer|customer company|customer organization|business|account title|tenant|workspace name|associated company|firm',
    'firma|unternehmen|firmenname|unternehmensname|organisation|kundenname|kundenfirma|betrieb|entreprise|société|raison sociale|nom de l entreprise|compte|empresa|compañía|organización|nombre de la empresa|cuenta|razón social|organização|companhia|nome da empresa|conta|azienda|società|organizzazione|ragione sociale|bedrijf|bedrijfsnaam|organisatie|onderneming',
    '会社|会社名|企業|企業名|組織|組織名|法人名|公司|公司名称|企业|组织|회사|회사명|기업|조직|firma klienta|przedsiębiorstwo|organizacja|компания|организация|предприятие|företag|bolag|virksomhed|firma navn|bedrift|selskap|yritys|organisaatio|společnost|organizace|şirket|kuruluş|firma adı',
  ),
  /** Words that mean the organisation where no column names one better, else the person. */
  customer: phrases(
    'customer|customer name|client|client name|buyer|kunde|kunden|kundin|auftraggeber|client nom|cliente|nombre del cliente|nome do cliente|klant|klantnaam|顧客|顧客名|お客様|客户|客户名称|고객|고객명|klient|klient nazwa|клиент|заказчик|kund|asiakas|zákazník|müşteri',
  ),
  author: phrases(
    'author|author name|user|user name|username|reviewer|reviewer name|respondent|requester|requester name|reporter|contact|contact name|full name|name|submitter|submitted by|posted by|created by|contributor|person|voter|from|sender|customer contact|reported by|visitor name|nickname|idea created by|by|requested by|user login|login|associated contact|source author name|voter name|display name|customer full name',
    'autor|autorin|verfasser|verfasserin|ansprechpartner|kontakt|absender|benutzer|nutzer|teilnehmer|befragter|melder|vorname nachname|ersteller|erstellt von|eingereicht von|auteur|nom|nom complet|utilisateur|répondant|demandeur|créé par|rapporteur|nombre|nombre completo|usuario|remitente|encuestado|solicitante|creado por|informador|nome|nome completo|usuário|remetente|respondente|criado por|relator|utente|mittente|rispondente|creato da|richiedente|naam|volledige naam|gebruiker|afzender|respondent|aangemaakt door|melder|indiener',
    '名前|氏名|お名前|投稿者|作成者|報告者|回答者|ユーザー|姓名|名字|用户|作者|报告人|提交人|이름|성명|작성자|사용자|보고자|imię i nazwisko|użytkownik|zgłaszający|автор|имя|фио|пользователь|заявитель|namn|användare|rapportör|navn|bruger|bruker|innsender|nimi|käyttäjä|raportoija|jméno|uživatel|zadavatel|ad soyad|kullanıcı|yazar',
  ),
  namePart: phrases(
    'first name|last name|firstname|lastname|surname|given name|family name|vorname|nachname|prénom|nom de famille|apellido|apellidos|sobrenome|cognome|voornaam|achternaam|姓|名|imię|nazwisko|фамилия|förnamn|efternamn|fornavn|efternavn|etunimi|sukunimi|příjmení|soyad',
  ),
  email: phrases(
    'email|e mail|mail|email address|e mail address|user email|author email|customer email|contact email|respondent email|username email|e mail adresse|mailadresse|adresse e mail|adresse email|courriel|correo|correo electrónico|dirección de correo electrónico|endereço de e mail|indirizzo email|indirizzo e mail|e mailadres|メール|メールアドレス|邮箱|电子邮件|电子邮箱|이메일|adres e mail|электронная почта|адрес электронной почты|e post|e postadress|sähköposti|e posta',
  ),
  persona: phrases(
    'persona|persona name|user type|role|job title|job role|rolle|funktion|rôle|fonction|rol|cargo|função|ruolo|functie|役割|職種|角色|역할|rola|роль|roll|rooli',
  ),
  need: phrases(
    'need|need key|needs|customer need|customer needs|bedürfnis|bedarf|besoin|necesidad|necessidade|bisogno|behoefte',
  ),
  stance: phrases('stance|for or against|haltung|position'),
  strength: phrases(
    'strength|importance|severity|how strongly|wichtigkeit|dringlichkeit|importancia|importance client|belang',
  ),
  tags: phrases(
    'tags|tag|labels|label|category|categories|topics|topic|board|boards|theme|themes|idea categories|category name|keywords|components|component|forum name|labels name|board name|area|product area',
    'schlagwörter|schlagworte|stichwörter|stichworte|kategorie|kategorien|thema|themen|bereich|komponenten|étiquettes|étiquette|catégorie|catégories|mots clés|thème|thèmes|composants|etiquetas|etiqueta|categoría|categorías|temas|componentes|categoria|categorias|marcadores|rótulos|etichette|etichetta|categorie|argomenti|componenti|thema s|trefwoorden|onderdelen',
    'ラベル|タグ|カテゴリ|カテゴリー|コンポーネント|标签|类别|分类|模块|라벨|태그|카테고리|레이블|etykiety|kategoria|kategorie|tagi|метки|теги|категория|etiketter|taggar|kategori|kategorier|mærker|etiketit|luokka|štítky|etiketler|kategoriler',
  ),
  url: phrases(
    'url|link|permalink|href|web url|note url|review link|html url|portal url|public url|admin url|adresse|lien|enlace|リンク|链接|링크|ссылка|länk|lenke|linkki|odkaz|bağlantı',
  ),
  /** Facts of an account or a work item that stay beside the words, whatever else their heading says. */
  beside: phrases(
    'status|status category|state|stage|priority|plan|tier|mrr|arr|revenue|monthly rate|monthly spend|spend|size|seats|employees|country|region|city|language|locale|device|version|os|browser|platform|industry|segment|owner|assignee|assigned to|group|team|channel|source|origin|type|resolution|impact|effort|insights|comments count|comment count|post count|reviewer language|app version name|app version code|eta|currency|status name|account manager|account owner|owner name|owner email|csm|agent|assigned agent|issue identifier|board name|state name',
    'zustand|priorität|umsatz|land|sprache|gerät|branche|bearbeiter|zuständig|verantwortlich|quelle|kanal|typ|état|statut|priorité|pays|langue|appareil|secteur|responsable|estado|prioridad|país|idioma|dispositivo|sector|status da ideia|prioridade|responsável|stato|priorità|paese|lingua|responsabile|prioriteit|taal|apparaat|toegewezen aan|ステータス|優先度|担当者|国|言語|状态|优先级|经办人|国家|语言|상태|우선순위|담당자|статус|приоритет|исполнитель|страна|язык',
  ),
  /** What no import keeps. */
  never: phrases(
    'ip|ip address|ipaddress|import problem|line in file|password|token|network id|collector id|user agent|import id|body mime type|location latitude|location longitude|recipient last name|recipient first name|recipient email|progress|finished|distribution channel|user language|seed|last page|start language|startlanguage|lastpage|letzte seite|startsprache|zufallsstartwert|dernière page|langue de départ|última página|idioma inicial|ip adresse|adresse ip',
  ),
  plan: phrases('plan|tier|subscription|tarif|abo|abonnement|forfait|plano|piano|プラン'),
} as const;

/** Headings of dates, those of an answer or a saying first: which of several date columns is the day it was said. */
export const DATE_WORDS = {
  said: phrases(
    'completion time|completed|completed at|completed on|date submitted|submitdate|submit date|submitted|submitted at|submitted on|submission date|submission time|submission timestamp|end date|enddate|end time|ended|date completed|finished at|finish time|finished|date finished|response date|response time|responded at|responded|responded on|survey responded at|response created at|response submitted at|answered at|answered on|answeredon|answered|recorded date|recordeddate|date recorded|review submit date and time|review date|date of response|submit date utc|completion date|completed date|survey date|said on|posted at|posted on|posted|date posted|published at|published|review created at|feedback date|date and time of completion',
    'fertigstellungszeit|abschlusszeit|abschlussdatum|endzeit|enddatum|datum abgeschickt|abgeschickt|abgeschickt am|eingereicht am|übermittelt|übermittlungsdatum|gesendet am|einreichungsdatum|beantwortet|beantwortet am|antwortdatum|ausgefüllt am|datum der beantwortung|abgeschlossen am|abgeschlossen|gesagt am|eingegangen am|datum des eingangs|beendet|beendet am',
    'heure de fin|date de fin|date de soumission|soumis le|date d envoi|envoyé le|date de réponse|répondu le|date de complétion|terminé le|date soumise|date de remise',
    'hora de finalización|fecha de finalización|fecha de envío|enviado el|enviado|fecha de respuesta|respondido el|completado el|fecha de entrega|fecha final',
    'hora de conclusão|data de conclusão|data de envio|enviado em|data de submissão|data da resposta|respondido em|concluído em|data de término',
    'ora di completamento|data di completamento|data di invio|inviato il|data invio|data risposta|risposto il|completato il|data fine|ora fine',
    'tijd van voltooien|voltooiingstijd|eindtijd|einddatum|datum ingezonden|datum verzonden|ingediend op|verzonden op|voltooid op|antwoorddatum|beantwoord op|inzenddatum',
    '完了時刻|完了日時|送信日時|送信日|回答日|回答日時|終了日|終了時刻|提交时间|完成时间|提交日期|答题时间|结束时间|완료 시간|제출 시간|제출일|응답 일시|종료일|godzina ukończenia|data przesłania|data wysłania|data zakończenia|data odpowiedzi|czas ukończenia|время завершения|дата отправки|дата ответа|дата завершения|slutförandetid|sluttid|skickat datum|inskickat|svarsdatum|fuldførelsestidspunkt|indsendt|indsendt den|svardato|fullføringstidspunkt|innsendt|sendt inn|valmistumisaika|lähetetty|lähetyspäivä|vastauspäivä|čas dokončení|odesláno|datum odeslání|tamamlanma zamanı|gönderim tarihi|yanıt tarihi',
  ),
  stamp: phrases(
    'timestamp|time stamp|date and time|datetime|date time|zeitstempel|datum und uhrzeit|horodateur|horodatage|marca temporal|marca de tiempo|carimbo de data hora|carimbo de data|informazioni cronologiche|data e ora|tijdstempel|タイムスタンプ|时间戳记|时间戳|타임스탬프|sygnatura czasowa|отметка времени|tidsstämpel|tidstämpel|tidsstempel|tidsmerke|aikaleima|časová značka|časové razítko|zaman damgası|időbélyeg',
  ),
  day: phrases(
    'date|day|datum|tag|jour|fecha|día|data|dia|giorno|dag|日付|日期|日時|時間|날짜|일자|dzień|дата|день|dato|päivä|päivämäärä|den|tarih|dátum|dátum a|on',
  ),
  created: phrases(
    'created|created at|created on|createdat|date created|created date|creation date|created time|created timestamp|time created|opened|opened at|requested|received|received at|received on|added|added on|logged at|idea created date|created date utc|date|reported on|date added|conversation created at|create date|created time',
    'erstellt|erstellt am|erstellungsdatum|angelegt|angelegt am|erfasst am|eingang|création|créé|créée|créé le|date de création|créée le|reçu le|creado|creada|creado el|fecha de creación|recibido|criado|criada|criado em|data de criação|recebido em|creato|creata|creato il|data di creazione|data creazione|ricevuto il|gemaakt|aangemaakt|aangemaakt op|gemaakt op|aanmaakdatum|ontvangen op',
    '作成日|作成|作成日時|登録日|受付日|创建日期|创建时间|已创建|생성일|작성일|등록일|utworzono|data utworzenia|zgłoszono|создано|создан|дата создания|skapad|skapat|skapad datum|oprettet|oprettet den|opprettet|opprettet den|luotu|luontipäivä|vytvořeno|datum vytvoření|oluşturuldu|oluşturma tarihi|létrehozva',
  ),
  start: phrases(
    'start time|start date|startdate|date started|started at|startzeit|startdatum|beginn|datum gestartet|heure de début|date de début|date de lancement|hora de inicio|fecha de inicio|hora de início|data de início|ora di inizio|data inizio|begintijd|begindatum|開始時刻|開始日時|开始时间|시작 시간|godzina rozpoczęcia|время начала|starttid|starttidspunkt|aloitusaika|čas zahájení|başlangıç zamanı',
  ),
  /** Of the record, not of what was said. */
  other: phrases(
    'updated|updated at|updated on|last updated|modified|last modified|aktualisiert|geändert|date last action|datum letzte aktivität|last seen|last viewed|due date|due|birthday|date of birth|resolved|resolved at|closed at|sent at|sent|invited at|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|更新日|更新时间|developer reply date and time|review last update date and time|expires|renewal date|contract end',
  ),
} as const;
