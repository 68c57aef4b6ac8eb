export const messages = {
  'channels.secret-gone': 'This secret does not exist any more.',
  'channels.row.field-refused': '“{field}” was not taken: its value is not of the form that is asked for.',
  'channels.import-taken-back': 'This import was taken back, or brings something else.',
  'channels.import-unknown': 'This import is not known any more.',
  'channels.import-gone': 'This import does not exist any more.',
  'channels.import-elsewhere': 'You may import only from projects that you can see.',
  'channels.import-changed':
    'Somebody else changed this import meanwhile. It is loaded anew; save again if you still want to.',
  'channels.import-name': 'Give the import a name.',
  'channels.import-projects': 'Choose at least one project.',
  'channels.secret-name': 'Give the secret a name.',
  'channels.new-pieces': '{count, plural, one {# new piece} other {# new pieces}}',
  'channels.file-empty': 'The file is empty.',
  'channels.file-blank': 'The file holds nothing but white space.',
  'channels.file-too-large':
    'The file has {size, number} MB; at most {limit, number} MB are read at once. Split it into parts, for example by year, each with the header row, and import them one after another: what is known already is not taken twice.',
  'channels.file-unknown': 'This is no file of a known kind ({known}).',
  'channels.file-old-excel': 'This is an old Excel file (.xls). Save it as .xlsx or CSV and import that.',
  'channels.file-no-text': 'This is no text file. Known are {known}.',
  'channels.file-other-xml': 'This XML is not an export of Jira.',
  'channels.file-no-rows': 'The JSON holds no list of objects that could be rows.',
  'channels.file-no-header': 'The file has no header row that can be read.',
  'channels.sheet-no-header':
    'The sheet has no header row with a table below it. Name its columns in the first row, or choose another sheet.',
  'channels.sheet-damaged':
    'The sheet is damaged after row {line, number}. Open the workbook in a spreadsheet, save it anew and import that.',
  'channels.workbook-too-large': 'The workbook is larger than 50 MB; save the sheet as CSV and import that.',
  'channels.workbook-unpacked':
    'The workbook is too large when unpacked; save the sheet as CSV and import that.',
  'channels.workbook-none':
    'This file is not an Excel workbook (.xlsx). Save the table as .xlsx or CSV and import that.',
  'channels.workbook-no-sheet':
    'The workbook has no sheet with a table. Save the table as CSV and import that.',
  'channels.workbook-xml':
    'The workbook is damaged: its XML cannot be read. Open it in a spreadsheet, save it anew and import that.',
  'channels.workbook-damaged':
    'This file is not an Excel workbook (.xlsx), or it is damaged or not whole. Open it in a spreadsheet, save it anew and import that.',
  'channels.no-point-columns':
    'No columns of this file hold dates and values. Name them “Date” and “Value”, and “Answers” if you have it.',
  'channels.other-file':
    'This is not the file that the import began with. Choose that one, or begin a new import.',
  'channels.row.quote-not-closed': 'A quotation mark is opened in this line and never closed.',
  'channels.row.quote-malformed': 'A quotation mark stands where none may stand.',
  'channels.row.too-many-cells': 'The row has {found, number} cells; the header has {expected, number}.',
  'channels.row.record-too-long': 'The row is longer than {limit, number} bytes.',
  'channels.row.json-invalid': 'This is not valid JSON.',
  'channels.row.json-not-a-row': 'This is neither an object nor a list of cells.',
  'channels.row.xml-invalid': 'This item is not valid XML.',
  'channels.row.date-unreadable': '“{value}” is not a date in any known form.',
  'channels.row.date-impossible': '“{value}” is a day that does not exist.',
  'channels.row.date-in-future': '“{value}” lies in the future.',
  'channels.row.rating-not-a-number': '“{value}” is not a rating.',
  'channels.row.rating-off-scale':
    'The rating {value, number} is not on the scale {min, number} to {max, number}.',
  'channels.row.text-too-long': 'The text has {found, number} characters; at most {limit, number} are taken.',
  'channels.row.votes-unreadable': '“{value}” is not a number of votes.',
  'channels.row.amount-unreadable': '“{value}” is not a number.',
  'channels.row.total-row':
    'This row sums up the others and is no record. If it is one, give it a name that is no word for a total and import it again.',
  'channels.row.below-table':
    'This line stands below the table and is no record of it. If it is one, move it up into the table and import it again.',
  'channels.row.name-missing': 'Nothing stands in “{field}”.',
  'channels.row.named-twice': '“{name}” stands in line {line, number} already, with other values.',
  'channels.row.day-twice': 'The day {day} stands in line {line, number} already, with another value.',
  'channels.row.value-too-long':
    '“{value}” has {found, number} characters; “{field}” takes at most {limit, number}.',
  'channels.row.value-refused': '“{value}” does not fit into “{field}”.',
  'channels.row.not-an-option': '“{value}” is none of the answers the question offers.',
} as const;
