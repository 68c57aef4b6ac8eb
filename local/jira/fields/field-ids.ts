/** Ids of the custom fields that every Jira site with software projects has. */
export const EPIC_LINK_FIELD = 'customfield_10014';
export const START_DATE_FIELD = 'customfield_10015';
/** "Story point estimate": team-managed projects. */
export const STORY_POINT_ESTIMATE_FIELD = 'customfield_10016';
export const RANK_FIELD = 'customfield_10019';
export const SPRINT_FIELD = 'customfield_10020';
/** "Story Points": company-managed projects. */
export const STORY_POINTS_FIELD = 'customfield_10028';
/** App fields get numbers from here on. */
export const FIRST_APP_FIELD_NUMBER = 10100;
