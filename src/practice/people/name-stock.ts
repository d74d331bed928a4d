/** Names that are common somewhere in Canada, put together by chance: whoever is called so in practice is invented. */
export interface NameStock {
  female: readonly string[]
  male: readonly string[]
  family: readonly string[]
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/)

export const nameStocks = {
  francophone: {
    female:
      words(`Geneviève, Marie-Ève, Anne-Sophie, Mélanie, Joëlle, Véronique, Chloé, Élise, Maude, Noémie, Catherine, Sandrine, Ariane, Josée,
      Marie-Claude, Laurence, Andréanne, Isabelle, Gabrielle, Audrey, Océane, Françoise, Stéphanie, Karine, Valérie, Camille, Solène, Émilie`),
    male: words(`Étienne, Jean-François, Mathieu, Guillaume, François, Sébastien, Benoît, Jérôme, Marc-André, Olivier, Pierre-Luc, Rémi, Maxime,
      Frédéric, Hugo, Gaétan, Louis-Philippe, Raphaël, Félix, Yannick, Éric, Stéphane, Jean-Sébastien, Loïc, Alexandre, Cédric, Thierry, Xavier`),
    family:
      words(`Tremblay, Gagnon, Bouchard, Côté, Lévesque, Pelletier, Bélanger, St-Onge, Thériault, Arsenault, Désilets, Lafrenière, Beauséjour,
      Charbonneau, Deschênes, Émond, Francœur, Grandmaison, Héroux, L’Écuyer, D’Amours, Larivière, Maisonneuve, Quesnel, Robitaille, Sansregret,
      Vaillancourt, Boisclair, Cormier, LeBlanc, Doiron, Gaudet, Haché, Losier, Saint-Pierre, Villeneuve, Montpetit, Préfontaine, Ouellet, Dubé`),
  },
  anglophone: {
    female:
      words(`Emily, Sarah, Hannah, Megan, Claire, Victoria, Laura, Rebecca, Kathleen, Heather, Alison, Margaret, Jocelyn, Paige, Brooke,
      Tessa, Fiona, Morgan, Siobhán, Bronwyn, Kirsten, Nora, Lindsay, Shannon`),
    male: words(`Liam, Matthew, Andrew, Daniel, Ryan, Scott, Graham, Kyle, Trevor, Colin, Ian, Nathan, Duncan, Owen, Craig, Brendan, Seamus,
      Keith, Russell, Angus, Wesley, Gordon, Curtis, Derek`),
    family:
      words(`Campbell, Stewart, MacDonald, McKenzie, O'Brien, O’Neill, Fraser, Whitfield, Hargreaves, Pennington, Ashcroft, Thornbury,
      Blackwood, Sinclair, Wexford, Langley, Kirkwood, Dunmore, Fairweather, MacIsaac, Rideout, Penney, Snow, Ackerman, Holloway, Strickland,
      Van der Meer, Friesen, Penner, Dueck, Schultz, Harcourt-Bell, Ferris, Marchbank, Tilley, Greaves`),
  },
  indigenous: {
    female: words(
      `Ka’nhehsí:io, Wapan, Nokomis, Sedna, Aput, Kahentinetha, Siku, Wâpikwan, Nipiy, Anwaatin, Misko, Waseya`,
    ),
    male: words(`Tehanetorens, Makwa, Nanuq, Atsá, Maheegun, Nodin, Kuluk, Mistahi, Rohahes, Sakâw, Amaruq, Giizis`),
    family:
      words(`Two-Rivers, Bear-Robe, Kakeesic, Nootchtai, Qaumariaq, Awashish, Petiquay, Wabanonik, Iqaluk, Cardinal, Sakakeep, Beardy,
      Kanatase, Deerfoot, Ittusujurat, Metallic, Googoo-Paul, Whiteduck, Sappier, Bruised Head`),
  },
  southAsian: {
    female: words('Harpreet, Simran, Navneet, Priya, Ananya, Gurleen, Farah, Nadia, Meera, Jasleen, Ayesha, Kavita'),
    male: words('Gurpreet, Harjit, Arjun, Manpreet, Rohan, Imran, Vikram, Sukhdeep, Jaspal, Bilal, Dev, Tariq'),
    family: words(
      'Singh Dhaliwal, Kaur Gill, Sandhu, Bains, Patel, Sharma, Chaudhry, Hussain, Grewal, Rai, Mehta, Siddiqui',
    ),
  },
  eastAsian: {
    female: words(
      'Mei-Ling, Grace, Thuy-Linh, Ji-woo, Hana, Bích Ngọc, Maricel, Xiu, Yuki, Angelica, Lan Anh, Soo-jin',
    ),
    male: words('Wei, Kevin, Minh Đức, Jun-ho, Kenji, Quốc, Rommel, Jian, Hiro, Dominic, Tuấn, Sang-woo'),
    family: words(
      'Chen, Wong, Nguyễn, Trần, Kim, Park, Tanaka, Reyes, Dela Cruz, Lăng, Huỳnh, Liang, Bautista, Sakamoto',
    ),
  },
  african: {
    female: words(
      'Fatoumata, Amina, Wideline, Nadège, Guerda, Aïssatou, Chantal, Mirlande, Zeinab, Adaeze, Selam, Rose-Laure',
    ),
    male: words(
      'Mamadou, Jean-Robert, Wilner, Kwame, Ibrahim, Fritznel, Abdoulaye, Emmanuel, Tesfaye, Jude, Ousmane, Chidi',
    ),
    family:
      words(`Jean-Baptiste, Pierre-Louis, Diallo, Traoré, Désir, Toussaint, Mbeki-Roy, Okonkwo, N’Diaye, Tadesse, Koné, Dieudonné,
      Saint-Fleur, Bienvenue, Ouédraogo, Exantus`),
  },
  european: {
    female: words('Oksana, Giulia, Katarzyna, Inês, Larysa, Sofía, Danijela, Ioana, Olena, Beatriz, Zofia, Martina'),
    male: words('Taras, Marco, Paweł, João, Andrij, Luís, Stjepan, Bogdan, Nikolai, Dario, Mykola, Tomasz'),
    family:
      words(`Kovalenko, Shevchuk, DiMarco, Esposito, Wójcik, Nowakowski, Medeiros, Ponte, Marković, Popescu, Łukaszewicz, Ferreira-Dias,
      Hrynchyshyn, Bondarenko, De Santis`),
  },
  arabic: {
    female: words('Layla, Rania, Yasmine, Hala, Samira, Dounia, Nour, Salma'),
    male: words('Karim, Youssef, Samir, Nabil, Élie, Anis, Walid, Reda'),
    family: words('Haddad, Khoury, Benali, El-Masri, Al-Rashid, Boutros, Cherkaoui, Ben Youssef, Saâdi, Mansour'),
  },
} as const satisfies Record<string, NameStock>

export type Community = keyof typeof nameStocks
