package com.example.shop.checkout;

import dev.mizan.FormField;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where an order goes.
 *
 * @param name who takes it in
 * @param postcode letters, digits, and between them blanks or hyphens
 */
public record Address(
        @FormField(label = "{address.name}", autocomplete = "name") @NotBlank @Size(max = 100)
        String name,

        @FormField(label = "{address.street}", autocomplete = "street-address") @NotBlank @Size(max = 100)
        String street,

        @FormField(label = "{address.postcode}", autocomplete = "postal-code")
        @Pattern(regexp = "[A-Z0-9][A-Z0-9 -]{1,8}[A-Z0-9]", message = "{address.postcode.form}")
        String postcode,

        @FormField(label = "{address.city}", autocomplete = "address-level2") @NotBlank @Size(max = 100)
        String city) {}
