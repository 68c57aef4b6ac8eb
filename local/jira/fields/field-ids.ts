/** Ids of the custom fields that every Jira site with software projects has. */
export const EPIC_LINK_FIELD = 'customfield_10014';
export const START_DATE_FIELD = 'customfield_10015';
/** "Story point estimate": team-managed projects. */
export const STORY_POINT_ESTIMATE_FIELD = 'customfield_10016';
export const RANK_FIELD = 'customfield_10019';
export const SPRINT_FIELD = 'customfield_10020';
/** "Story Points": company-managed projects. */
export const STORY_POINTS_FIELD = 'customfield_10028';
/** The four fields that a service desk adds to the site. */
export const ORGANIZATIONS_FIELD = 'customfield_10002';
export const REQUEST_TYPE_FIELD = 'customfield_10010';
export const REQUEST_PARTICIPANTS_FIELD = 'customfield_10026';
export const SATISFACTION_FIELD = 'customfield_10027';
/** App fields get numbers from here on. */
export const FIRST_APP_FIELD_NUMBER = 10100;
