import { z } from 'zod';

/** What this site reads of Jira's answers; everything else passes through unread. */

export const userSchema = z.looseObject({ accountId: z.string(), displayName: z.string() });

export const statusSchema = z.looseObject({
  id: z.string().optional(),
  name: z.string(),
  statusCategory: z.looseObject({ key: z.string(), name: z.string().optional() }).optional(),
});

export const issueTypeSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  hierarchyLevel: z.number().default(0),
  subtask: z.boolean().default(false),
});
export type IssueType = z.infer<typeof issueTypeSchema>;

export const projectSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.string().default('software'),
  style: z.string().optional(),
  simplified: z.boolean().optional(),
  lead: userSchema.nullish(),
  description: z.string().nullish(),
  /** Only where a single project is asked. */
  issueTypes: z.array(issueTypeSchema).optional(),
});
export type Project = z.infer<typeof projectSchema>;

export const projectPageSchema = z.looseObject({
  values: z.array(projectSchema),
  total: z.number().default(0),
  isLast: z.boolean().default(true),
  startAt: z.number().default(0),
  maxResults: z.number().default(50),
});

/** An issue named inside another: a parent, a child, a link's other end. */
const nearbyIssueSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string().nullish(),
    status: statusSchema.nullish(),
    issuetype: issueTypeSchema.nullish(),
  }),
});
export type NearbyIssue = z.infer<typeof nearbyIssueSchema>;

const linkSchema = z.looseObject({
  id: z.string(),
  type: z.looseObject({ name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: nearbyIssueSchema.optional(),
  outwardIssue: nearbyIssueSchema.optional(),
});

const namedSchema = z.looseObject({ id: z.string().optional(), name: z.string() });

export const sprintSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  state: z.enum(['active', 'future', 'closed']),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  goal: z.string().optional(),
  originBoardId: z.number().optional(),
  boardId: z.number().optional(),
});
export type Sprint = z.infer<typeof sprintSchema>;

export const issueFieldsSchema = z.looseObject({
  summary: z.string().nullish(),
  description: z.unknown().optional(),
  status: statusSchema.nullish(),
  issuetype: issueTypeSchema.nullish(),
  project: projectSchema.partial({ name: true }).nullish(),
  priority: namedSchema.nullish(),
  resolution: namedSchema.nullish(),
  assignee: userSchema.nullish(),
  reporter: userSchema.nullish(),
  parent: nearbyIssueSchema.nullish(),
  subtasks: z.array(nearbyIssueSchema).nullish(),
  issuelinks: z.array(linkSchema).nullish(),
  fixVersions: z.array(namedSchema).nullish(),
  versions: z.array(namedSchema).nullish(),
  components: z.array(namedSchema).nullish(),
  labels: z.array(z.string()).nullish(),
  duedate: z.string().nullish(),
  created: z.string().nullish(),
  updated: z.string().nullish(),
  votes: z.looseObject({ votes: z.number() }).nullish(),
});

export const issueSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: issueFieldsSchema,
  renderedFields: z.record(z.string(), z.unknown()).nullish(),
  names: z.record(z.string(), z.string()).nullish(),
});
export type Issue = z.infer<typeof issueSchema>;

/** A page of a search: `nextPageToken` is absent on the last. */
export const issuePageSchema = z.looseObject({
  issues: z.array(issueSchema),
  nextPageToken: z.string().nullish(),
  isLast: z.boolean().optional(),
});

export const transitionsSchema = z.looseObject({
  transitions: z.array(z.looseObject({ id: z.string(), name: z.string(), to: statusSchema })),
});

export const commentPageSchema = z.looseObject({
  comments: z.array(
    z.looseObject({
      id: z.string(),
      author: userSchema.nullish(),
      body: z.unknown().optional(),
      created: z.string(),
      jsdPublic: z.boolean().default(true),
    }),
  ),
  total: z.number(),
});

export const changelogSchema = z.looseObject({
  values: z.array(
    z.looseObject({
      id: z.string(),
      author: userSchema.nullish(),
      created: z.string(),
      items: z.array(
        z.looseObject({
          field: z.string(),
          fieldId: z.string().optional(),
          fromString: z.string().nullish(),
          // Spelt through a key list, since every object already has a method of this name.
          ['toString']: z.string().nullish(),
        }),
      ),
    }),
  ),
  total: z.number(),
});

export const fieldSchema = z.looseObject({
  id: z.string(),
  key: z.string().optional(),
  name: z.string(),
  custom: z.boolean().default(false),
  orderable: z.boolean().default(true),
  navigable: z.boolean().default(true),
  searchable: z.boolean().default(true),
  clauseNames: z.array(z.string()).default([]),
  schema: z
    .looseObject({ type: z.string(), items: z.string().optional(), custom: z.string().optional() })
    .optional(),
});
export type Field = z.infer<typeof fieldSchema>;

export const boardPageSchema = z.looseObject({
  values: z.array(z.looseObject({ id: z.number(), name: z.string(), type: z.string() })),
});
export type Board = z.infer<typeof boardPageSchema>['values'][number];

export const sprintPageSchema = z.looseObject({
  values: z.array(sprintSchema),
  isLast: z.boolean().default(true),
});
