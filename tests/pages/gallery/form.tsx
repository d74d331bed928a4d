import type { Language } from '#kernel/language.ts'
import {
  BilingualText,
  Checkboxes,
  DayField,
  DecimalField,
  ErrorSummary,
  errorFor,
  FieldRow,
  Fieldset,
  FileField,
  Form,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
  YesCheckbox,
} from '#platform/web/components/index.ts'
import { pick, sample } from './frame.tsx'

/** The errors of the sample form. */
export const formErrors = (lang: Language) => {
  const t = pick(lang)
  return [
    { field: 'title.fr', message: t('Write the French title', 'Écrivez le titre français') },
    {
      field: 'closes',
      message: t(
        'The closing day must be after November 22, 2026',
        'Le jour de clôture doit suivre le 22 novembre 2026',
      ),
    },
    { field: 'tour', message: t('Choose the length of the tour', 'Choisissez la durée de la mission') },
    { field: 'agree', message: t('Confirm that the request was read', 'Confirmez que la demande a été lue') },
  ]
}

/** Every field, some with errors, what was typed kept. */
export function form(lang: Language) {
  const t = pick(lang)
  const errors = formErrors(lang)
  const choices = [
    { value: '9', label: t('9 months', '9 mois') },
    {
      value: '12',
      label: t('12 months', '12 mois'),
      hint: t('Usual for UN missions', 'Habituel pour les missions de l’ONU'),
    },
  ]
  return sample(
    lang,
    {
      title: t('Publish a bulletin', 'Publier un avis de poste'),
      breadcrumbs: [{ href: '/postings', label: t('Postings', 'Avis de poste') }],
    },
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <Form
        lang={lang}
        action="/postings"
        csrf="token"
        idempotencyKey="key-1"
        version={4}
        hidden={{ request: 'REQ-7KQ4-93M' }}
        enctype="multipart/form-data"
        submitLabel={t('Publish', 'Publier')}
        cancelHref="/postings"
      >
        <BilingualText
          lang={lang}
          name="title"
          label={t('Title of the position', 'Titre du poste')}
          required
          value={{ en: 'Police adviser' }}
          errors={{ fr: errorFor(errors, 'title.fr') }}
        />
        <BilingualText
          lang={lang}
          name="duties"
          label={t('Duties', 'Fonctions')}
          hint={t('As in the request of the mission.', 'Comme dans la demande de la mission.')}
          rows={4}
        />
        <Fieldset
          legend={t('Dates and place', 'Dates et lieu')}
          hint={t('Days of the Ottawa calendar.', 'Jours du calendrier d’Ottawa.')}
        >
          <FieldRow>
            <DayField lang={lang} name="opens" label={t('Opens', 'Ouverture')} value="2026-11-23" required />
            <DayField
              lang={lang}
              name="closes"
              label={t('Closes', 'Clôture')}
              value="2026-11-20"
              required
              error={errorFor(errors, 'closes')}
            />
          </FieldRow>
          <Select
            lang={lang}
            name="mission"
            label="Mission"
            value="kyiv"
            options={[
              { group: 'ONU / UN', options: [{ value: 'haiti', label: 'Port-au-Prince' }] },
              { value: 'kyiv', label: 'Kyiv' },
            ]}
          />
          <Radios
            lang={lang}
            name="tour"
            label={t('Length of the tour', 'Durée de la mission')}
            options={choices}
            required
            error={errorFor(errors, 'tour')}
          />
          <Radios
            lang={lang}
            name="armed"
            label={t('Armed', 'Port d’arme')}
            inline
            value="no"
            options={[
              { value: 'yes', label: t('Yes', 'Oui') },
              { value: 'no', label: t('No', 'Non') },
            ]}
          />
        </Fieldset>
        <Fieldset legend={t('Requirements', 'Exigences')}>
          <FieldRow>
            <NumberField lang={lang} name="seats" label={t('Number of positions', 'Nombre de postes')} value="4" />
            <DecimalField
              lang={lang}
              name="mark"
              label={t('Pass mark', 'Note de passage')}
              value={t('80.0', '80,0')}
              unit="%"
            />
          </FieldRow>
          <Checkboxes
            lang={lang}
            name="languages"
            label={t('Languages', 'Langues')}
            hint={t('All that apply.', 'Toutes celles qui conviennent.')}
            values={['fr']}
            options={[
              { value: 'fr', label: t('French', 'Français') },
              { value: 'en', label: t('English', 'Anglais') },
              { value: 'uk', label: t('Ukrainian', 'Ukrainien') },
            ]}
          />
          <TextField
            lang={lang}
            name="contact"
            type="email"
            label={t('Contact', 'Personne-ressource')}
            hint={t('An address of the unit, not of a person.', 'Une adresse de l’unité et non d’une personne.')}
            value="ipp@example.test"
            autocomplete="email"
          />
          <TextField lang={lang} name="code" label="Code" value="REQ-7KQ4-93M" readOnly width="short" />
          <TextArea lang={lang} name="remarks" label={t('Remarks', 'Remarques')} value={'<b>"O’Brien" & fils</b>'} />
          <FileField
            lang={lang}
            name="annex"
            label={t('Annex', 'Annexe')}
            hint="PDF, 10 Mo / MB"
            accept="application/pdf"
          />
        </Fieldset>
        <YesCheckbox
          lang={lang}
          name="agree"
          label={t('I have read the request and its conditions', 'J’ai lu la demande et ses conditions')}
          required
          error={errorFor(errors, 'agree')}
        />
      </Form>
      <Form
        lang={lang}
        action="/delete"
        csrf="token"
        submitLabel={t('Cancel the bulletin', 'Annuler l’avis')}
        danger
        confirm={t('Cancel it?', 'L’annuler ?')}
      />
    </>,
  )
}
