package org.guichet.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import org.guichet.api.Application;
import org.guichet.api.Money;

/** An application for the packs that come with the library. */
final class ShippedPacks {
    static final String LARGEST = "ara-relocation/plaine-de-lain-productive-investment";

    private ShippedPacks() {}

    static Application manufacturer() {
        return Application.builder()
                .asOf(LocalDate.of(2026, 3, 1))
                .fact("company.naf", "26.11Z")
                .fact("company.createdOn", LocalDate.of(2015, 6, 15))
                .fact("company.headcount", 40)
                .fact("company.turnover", Money.euros(8_000_000))
                .fact("company.balanceSheetTotal", Money.euros(6_000_000))
                .fact("company.isAutonomous", true)
                .fact("company.sizeChangedLastYear", false)
                .fact("company.activityKind", "industrial")
                .fact("company.hasJeiStatus", false)
                .fact("company.hasCirApproval", false)
                .fact("company.benefitsFromCii", false)
                .fact("company.taxAndSocialUpToDate", true)
                .fact("company.situationIsSound", true)
                .fact("project.commune", "01004")
                .fact("project.naf", "26.11Z")
                .fact("project.eligibleCosts", Money.euros(300_000))
                .fact("project.isEnvironmentallySober", false)
                .fact("project.includesRealEstate", true)
                .fact("project.includesEquipment", true)
                .fact("project.equipmentBringsProgress", true)
                .fact("aid.previousSameScheme", List.of())
                .fact("deMinimis.awards", List.of())
                .fact("commitment.communicatesOnAid", true)
                .fact("commitment.keepsBuilding", true)
                .build();
    }
}
