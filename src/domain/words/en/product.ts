export const messages = {
  'product.being-joined': 'This project is being joined to another product. Try again.',
  'product.row.other-product': 'It names a record of another product of this site.',
  'product.row.not-declared': '“{column}” is not what it has to be.',
  'product.no-such-place': 'Nothing is looked through there. Look for traces again.',
  'product.gone': 'This product does not exist any more.',
  'product.not-empty':
    'This product has personas or needs of its own already. The sample is only for an empty product.',
  'product.no-sample': 'There is no sample data in this product.',
  'product.work-unknown': 'This work is not known any more.',
  'product.confirm-erasing': 'Confirm which product is to be erased.',
  'product.project-has-its-own':
    'That project has customer knowledge of its own. Save its archive, erase it there, join, and take the archive in here.',
  'product.leave-from-another': 'Take this project out from the settings of another project of the product.',
  'product.project-not-there': 'That project is not in Jira, or you may not see it.',
  'product.both-projects': 'Only somebody who administers both projects can do this.',
  'product.archive-later':
    'This archive was made by a later version of Customer Roadmap. Update the app first.',
  'product.archive-none':
    'This is not an archive of Customer Roadmap. Feedback in CSV, Excel or JSON goes in under Insights, Imports.',
  'product.archive-part': '“{table}” is not a part of a product’s archive.',
  'product.archive-unreadable': 'This file could not be read as an archive.',
  'product.archive-after-end': 'Line {line, number} of the file: there is more after its end.',
  'product.archive-cut':
    'Line {line, number} of the file: it ends in the middle; it was not copied or downloaded whole.',
  'product.archive-no-row': 'Line {line, number} of the file is not a row of an archive.',
  'product.archive-end': 'Line {line, number} of the file: its end is not readable.',
  'product.archive-count':
    'Line {line, number} of the file: rows of “{table}” are missing or were added by hand.',
  'product.row.column': 'The column “{column}” is not known here.',
  'product.row.missing': '“{column}” is missing.',
  'product.row.empty': '“{column}” is empty.',
  'product.row.no-text': '“{column}” is not a text.',
  'product.row.too-long': '“{column}” has more than {most, number} characters.',
  'product.row.no-number': '“{column}” is not a number.',
  'product.row.not-whole': '“{column}” is not a whole number.',
  'product.row.elsewhere': 'It belongs to another product of this site.',
  'product.row.second': 'There is one here already that is about the same.',
  'product.row.kept-private': 'Somebody else keeps it to themselves.',
  'product.row.history-stays': 'The history here says something else of it, and stays.',
  'product.row.orphan': 'The record that it belongs to is not here.',
} as const;
