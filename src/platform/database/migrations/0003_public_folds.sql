-- The public site folds what visitors type as names are folded everywhere. The schema holds functions only: claims, which a visitor has none of, and this.
grant usage on schema sec to {app_public};
