/** How long a file and a function may be: what each file is linted by and what the house is measured by. */
export const fileSize = ['error', { max: 330, skipBlankLines: true, skipComments: true }];
export const functionSize = ['error', { max: 100, skipBlankLines: false, skipComments: false, IIFEs: true }];
